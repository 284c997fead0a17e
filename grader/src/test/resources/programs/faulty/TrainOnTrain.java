// fault: check/same-data-twice
// why: the validation loss is the training loss once more: overfitting can't be seen.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TrainOnTrain {
    static void learn(Trainer trainer, RandomAccessDataset set) throws IOException, TranslateException {
        EasyTrain.fit(trainer, 60, set, set);
        //                              ^^^ check/same-data-twice
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (Model model = Model.newInstance("ttt")) {
            SequentialBlock net = new SequentialBlock();
            net.add(Linear.builder().setUnits(30).build());
            net.add(Activation.reluBlock());
            net.add(Linear.builder().setUnits(1).build());
            model.setBlock(net);
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                .addTrainingListeners(TrainingListener.Defaults.logging());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 12));
                NDManager m = trainer.getManager();
                NDArray x = m.randomNormal(new Shape(256, 12));
                NDArray y = x.sum(new int[] {1}, true);
                learn(trainer, new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(32, true).build());
            }
        }
    }
}
