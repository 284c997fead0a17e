// fault: check/loaded-unfreezes
// why: newTrainer unfreezes what the loop had frozen, for the model was loaded.

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;

public class OldEyesNewHead {
    private static void freezeAllBut(Block network, String last) {
        for (var child : network.getChildren()) {
            if (!child.getKey().equals(last)) {
                child.getValue().freezeParameters(true);
             // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/loaded-unfreezes
            }
        }
    }

    public static void main(String[] args) throws IOException, MalformedModelException {
        SequentialBlock network = new SequentialBlock()
            .add(Linear.builder().setUnits(64).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(5).build());
        Model model = Model.newInstance("old");
        model.setBlock(network);
        model.load(Path.of(args[0]));
        freezeAllBut(network, "03Linear");
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/loaded-unfreezes
        try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/loaded-unfreezes
            trainer.initialize(new Shape(1, 30));
            for (var each : network.getParameters()) {
                Parameter parameter = each.getValue();
                System.out.println(each.getKey() + " " + parameter.getType());
            }
        }
    }
}
