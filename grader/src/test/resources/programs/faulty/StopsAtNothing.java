// fault: check/no-validation-for-early-stopping
// why: the listener watches the validation loss, and fit gets no validation set.
// also: check/early-stopping-last-epoch

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
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class StopsAtNothing {
    static void train(Model model, RandomAccessDataset train) throws IOException, TranslateException {
        EarlyStoppingListener stop = EarlyStoppingListener.builder().optEpochPatience(5).build();
        //                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-validation-for-early-stopping
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
        config.addTrainingListeners(TrainingListener.Defaults.basic());
        config.addTrainingListeners(stop);
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 8));
            try {
                EasyTrain.fit(trainer, 1000, train, null);
                //                                  ^^^^ check/no-validation-for-early-stopping
            } catch (EarlyStoppingListener.EarlyStoppedException e) {
                System.out.println("Stopped in epoch " + e.getStopEpoch());
            }
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Block net = new SequentialBlock().add(Linear.builder().setUnits(30).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(2).build());
        try (Model model = Model.newInstance("stop"); NDManager m = NDManager.newBaseManager()) {
            model.setBlock(net);
            NDArray x = m.randomNormal(new Shape(700, 8));
            NDArray y = x.sum(new int[] {1}).gt(0).toType(DataType.INT32, false);
            train(model, new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(35, true).build());
        }
    }
}
