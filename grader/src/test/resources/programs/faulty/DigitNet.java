// fault: check/softmax-twice
// why: a helper ends the network in probabilities, while the config wants raw scores.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;

public class DigitNet {
    private static final int HIDDEN = 128;
    private static final int DIGITS = 10;

    private final SequentialBlock net = new SequentialBlock();

    DigitNet() {
        net.add(Blocks.batchFlattenBlock(28 * 28));
        hidden(HIDDEN);
        hidden(HIDDEN / 2);
        net.add(Linear.builder().setUnits(DIGITS).build());
        net.add(probabilities());
        //      ^^^^^^^^^^^^^^^ check/softmax-twice
    }

    private void hidden(int n) {
        net.add(Linear.builder().setUnits(n).build());
        net.add(Activation.reluBlock());
    }

    private static Block probabilities() {
        return new LambdaBlock(in -> new NDList(in.singletonOrThrow().softmax(-1)));
        //                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
    }

    DefaultTrainingConfig setup() {
        Loss loss = new SoftmaxCrossEntropyLoss("digits");
        //          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        DefaultTrainingConfig config = new DefaultTrainingConfig(loss);
        config.addEvaluator(new Accuracy("acc"));
        config.optOptimizer(Adam.builder().optLearningRateTracker(Tracker.fixed(0.001f)).build());
        return config;
    }

    public static void main(String[] args) {
        DigitNet digits = new DigitNet();
        try (Model m = Model.newInstance("digits")) {
            m.setBlock(digits.net);
            try (Trainer t = m.newTrainer(digits.setup())) {
                t.initialize(new Shape(1, 28 * 28));
                System.out.println(t.getModel().getBlock());
            }
        }
    }
}
