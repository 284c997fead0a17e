// fault: check/no-activation
// why: two dense layers behind each other are one dense layer.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class TwoLinear {
    static final int HIDDEN = 50;

    static Block create(int classes) {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(HIDDEN).build())
                //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-activation
                .add(Linear.builder().setUnits(HIDDEN).build())
                //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-activation
                .add(Activation::relu)
                .add(Linear.builder().setUnits(classes).build());
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("seeds")) {
            model.setBlock(create(3));
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 7));
            }
        }
    }
}
