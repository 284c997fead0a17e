// fault: check/dropout-after-output
// why: while training, a third of the scores is set to zero behind the last layer.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class DropoutLast {
    public static Block get(int classes) {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(30).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(classes).build())
            .add(Dropout.builder().optRate(0.3f).build());
            //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/dropout-after-output
    }

    public static void main(String[] args) {
        Model model = Model.newInstance("glass");
        model.setBlock(get(6));
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
        trainer.initialize(new Shape(1, 9));
        trainer.close();
        model.close();
    }
}
