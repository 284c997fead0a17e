// trap: check/softmax-missing
// why: fromLogit is false, and the network ends with the logarithm of softmax.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import java.util.function.Function;

public class LogSoftmaxAtTheEnd {
    private static final Function<NDList, NDList> LOG_SOFTMAX =
        list -> new NDList(list.singletonOrThrow().logSoftmax(-1));

    public static void main(String[] args) {
        var loss = new SoftmaxCrossEntropyLoss("NLL", 1, -1, true, false);
        try (Model model = Model.newInstance("log")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(40).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(9).build())
                .add(LOG_SOFTMAX));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
                trainer.initialize(new Shape(1, 33));
            }
        }
    }
}
