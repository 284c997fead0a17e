// trap: check/output-units
// why: 24 units in a regression are the 24 hours of the next day.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.GRU;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class WholeDayAhead {
    public static void main(String[] args) {
        final int hours = 24;
        SequentialBlock net = new SequentialBlock();
        net.add(GRU.builder().setStateSize(32).setNumLayers(1).optBatchFirst(true).optReturnState(false).build());
        net.addSingleton(a -> a.get(":, -1"));
        net.add(Linear.builder().setUnits(hours).build());
        try (Model model = Model.newInstance("day-ahead")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("MAE")).optOptimizer(Optimizer.adam().build()))) {
                trainer.initialize(new Shape(1, 7 * hours, 3));
            }
        }
    }
}
