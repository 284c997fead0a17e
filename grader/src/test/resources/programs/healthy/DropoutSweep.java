// trap: check/dropout-rate
// why: a rate of 0 is the first of four that are compared: the network without dropout.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.List;

public class DropoutSweep {
    private static Block block(float rate) {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(80).build())
            .add(Activation::relu)
            .add(Dropout.builder().optRate(rate).build())
            .add(Linear.builder().setUnits(2).build());
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (NDManager nd = NDManager.newBaseManager()) {
            NDArray x = nd.randomNormal(new Shape(200, 10)), y = x.get(":, 0").gt(0).toType(DataType.INT32, false);
            NDArray vx = nd.randomNormal(new Shape(80, 10)), vy = vx.get(":, 0").gt(0).toType(DataType.INT32, false);
            for (float rate : List.of(0f, 0.2f, 0.4f, 0.6f)) {
                try (Model model = Model.newInstance("sweep")) {
                    model.setBlock(block(rate));
                    DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
                    config.addTrainingListeners(TrainingListener.Defaults.basic());
                    try (Trainer trainer = model.newTrainer(config)) {
                        trainer.setMetrics(new Metrics());
                        trainer.initialize(new Shape(1, 10));
                        EasyTrain.fit(trainer, 15,
                            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, true).build(),
                            new ArrayDataset.Builder().setData(vx).optLabels(vy).setSampling(20, false).build());
                        System.out.println(rate + " " + trainer.getTrainingResult().getValidateLoss());
                    }
                }
            }
        }
    }
}
