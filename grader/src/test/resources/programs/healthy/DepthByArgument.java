// trap: check/deep-sigmoid
// why: a loop of sigmoid layers whose number is an argument: the program shows how the
//      gradient vanishes with depth, and says so.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class DepthByArgument {
    /** Mean size of the gradient of the first layer's weights, for the lesson's picture. */
    static float firstGradient(int depth) {
        SequentialBlock net = new SequentialBlock();
        for (int i = 0; i < depth; i++) {
            net.add(Linear.builder().setUnits(10).build());
            net.add(Activation.sigmoidBlock());
        }
        net.add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("depth")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
                trainer.initialize(new Shape(1, 5));
                NDManager m = trainer.getManager();
                NDList x = new NDList(m.randomNormal(new Shape(32, 5)));
                NDList y = new NDList(m.randomNormal(new Shape(32, 1)));
                try (GradientCollector gc = trainer.newGradientCollector()) {
                    gc.backward(trainer.getLoss().evaluate(y, trainer.forward(x)));
                }
                return net.getParameters().valueAt(0).getArray().getGradient().abs().mean().getFloat();
            }
        }
    }

    public static void main(String[] args) {
        // no network to use: how fast does the gradient vanish behind sigmoid?
        for (int depth = 1; depth <= 10; depth++) {
            System.out.println(depth + " layers of sigmoid: " + firstGradient(depth));
        }
    }
}
