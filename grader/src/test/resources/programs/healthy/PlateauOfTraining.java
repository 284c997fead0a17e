// trap: check/no-validation-for-early-stopping
// why: no validation set, and none is needed: this listener was told to watch the training
//      loss.

package autoencoders;

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
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class PlateauOfTraining {
    static void compress(NDArray rows) throws IOException, TranslateException {
        TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
            .optOptimizer(Optimizer.adam().build())
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(EarlyStoppingListener.builder()
                .optMonitoredMetric("trainLoss")
                .optEarlyStopPctImprovement(0.1)
                .optEpochPatience(3)
                .build());
        try (Model model = Model.newInstance("plateau")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(6).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(rows.getShape().get(1)).build()));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, rows.getShape().get(1)));
                ArrayDataset same = new ArrayDataset.Builder().setData(rows).optLabels(rows).setSampling(25, true).build();
                EasyTrain.fit(trainer, 500, same, null);
            } catch (EarlyStoppingListener.EarlyStoppedException e) {
                System.out.println("The loss is flat since epoch " + e.getStopEpoch());
            }
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (NDManager m = NDManager.newBaseManager()) {
            compress(m.randomNormal(new Shape(500, 20)));
        }
    }
}
