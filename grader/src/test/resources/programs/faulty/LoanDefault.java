// fault: check/output-units
// why: one unit and softmax cross-entropy: softmax over one score is always 1, nothing is
//      learned.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

public class LoanDefault {

    static final class Settings {
        final int hidden = 40;
        final int out = 1;   // paid back or not
        final Loss loss = Loss.softmaxCrossEntropyLoss();
        //                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/output-units
        final int epochs = 25;
    }

    public static void main(String[] args) {
        Settings s = new Settings();
        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(s.hidden).build());
        net.add(Activation.geluBlock());
        net.add(Linear.builder().setUnits(s.out).build());
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/output-units
        DefaultTrainingConfig config = new DefaultTrainingConfig(s.loss);
        config.addEvaluator(new Accuracy());
        config.optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.002f)).build());
        try (Model model = Model.newInstance("loan")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 22));
                System.out.println(s.epochs + " epochs to go");
            }
        }
    }
}
