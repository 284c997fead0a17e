// trap: check/dropout-after-output
// why: the encoder ends with dropout, and what it gives goes into the decoder.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class DropoutInTheEncoder {
    static class Encoder extends SequentialBlock {
        Encoder(int code) {
            add(Linear.builder().setUnits(60).build());
            add(Activation::relu);
            add(Linear.builder().setUnits(code).build());
            add(Activation::relu);
            add(Dropout.builder().optRate(0.2f).build());
        }
    }

    static class Decoder extends SequentialBlock {
        Decoder(int columns) {
            add(Linear.builder().setUnits(60).build());
            add(Activation::relu);
            add(Linear.builder().setUnits(columns).build());
        }
    }

    public static void main(String[] args) {
        int columns = 90;
        try (Model model = Model.newInstance("coder")) {
            model.setBlock(new SequentialBlock().add(new Encoder(8)).add(new Decoder(columns)));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
                trainer.initialize(new Shape(1, columns));
            }
        }
    }
}
