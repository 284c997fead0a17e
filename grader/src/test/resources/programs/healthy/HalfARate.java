// trap: check/learning-rate
// why: 0.5 is much for Adam and right for plain gradient descent on a standardised straight
//      line.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class HalfARate {
    private static Optimizer optimizer() {
        return Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.5f)).build();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        float[][] x = {{-1.5f}, {-0.9f}, {-0.3f}, {0.3f}, {0.9f}, {1.5f}};
        float[][] y = {{-3.1f}, {-1.7f}, {-0.7f}, {0.6f}, {1.9f}, {3.0f}};
        try (Model model = Model.newInstance("half")) {
            model.setBlock(Linear.builder().setUnits(1).build());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(optimizer()))) {
                trainer.initialize(new Shape(1, 1));
                NDManager m = trainer.getManager();
                EasyTrain.fit(trainer, 25, new ArrayDataset.Builder().setData(m.create(x)).optLabels(m.create(y)).setSampling(3, true).build(), null);
            }
        }
    }
}
