// fault: check/metrics-missing
// why: logging was asked for, and without metrics the listener shows a bar and not one number.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class SilentLogging {
    private static Dataset noise(NDManager manager, int rows) {
        return new ArrayDataset.Builder()
            .setData(manager.randomNormal(new Shape(rows, 20)))
            .optLabels(manager.randomInteger(0, 5, new Shape(rows), DataType.INT64))
            .setSampling(10, true)
            .build();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(40).build());
        net.add(Activation.tanhBlock());
        net.add(Linear.builder().setUnits(5).build());

        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
        config.addEvaluator(new Accuracy());
        config.addTrainingListeners(TrainingListener.Defaults.logging());
        //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/metrics-missing

        try (Model model = Model.newInstance("noise")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(config)) {
            //                     ~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
                trainer.initialize(new Shape(1, 20));
                EasyTrain.fit(trainer, 5, noise(trainer.getManager(), 300), noise(trainer.getManager(), 100));
             // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
            }
        }
    }
}
