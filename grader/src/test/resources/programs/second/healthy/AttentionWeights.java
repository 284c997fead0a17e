// trap: check/softmax-in-regression
// why: softmax weighs the hours of the day, in the middle; the output is a plain number.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class AttentionWeights {
    private static NDList weighed(NDList list) {
        NDArray hours = list.singletonOrThrow();
        return new NDList(hours.softmax(-1).mul(hours));
    }

    public static void main(String[] args) {
        SequentialBlock net = new SequentialBlock()
            .add(new LambdaBlock(AttentionWeights::weighed, "weighed"))
            .add(Linear.builder().setUnits(12).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("hours")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
                trainer.initialize(new Shape(1, 24));
            }
        }
    }
}
