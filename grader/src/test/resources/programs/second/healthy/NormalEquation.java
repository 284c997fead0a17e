// trap: check/batch-size
// why: all eighty rows in one batch on purpose: gradient descent, not the stochastic kind.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

public class NormalEquation {
    static final int ROWS = 80;

    public static void main(String[] args) throws Exception {
        Block line = Linear.builder().setUnits(1).build();
        try (Model model = Model.newInstance("line")) {
            model.setBlock(line);
            var sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.05f)).build();
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(sgd))) {
                trainer.initialize(new Shape(1, 3));
                NDArray x = trainer.getManager().randomNormal(new Shape(ROWS, 3));
                NDArray y = x.matMul(trainer.getManager().create(new float[][] {{1}, {-2}, {0.5f}}));
                ArrayDataset all = new ArrayDataset.Builder()
                        .setData(x).optLabels(y).setSampling(Math.toIntExact(y.size()), false).build();
                EasyTrain.fit(trainer, 200, all, null);
            }
        }
    }
}
