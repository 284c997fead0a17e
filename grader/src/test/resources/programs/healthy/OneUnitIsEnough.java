// trap: check/output-units
// why: two classes and one unit: right, for this loss takes one score and applies sigmoid
//      itself.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.BinaryAccuracy;
import ai.djl.training.loss.Loss;
import java.util.List;

public class OneUnitIsEnough {
    private static final List<String> CLASSES = List.of("benign", "malignant");

    static SequentialBlock block() {
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(30).build());
        b.add(Activation.reluBlock());
        b.add(Linear.builder().setUnits(1).build());
        return b;
    }

    public static void main(String[] args) {
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss());
        config.addEvaluator(new BinaryAccuracy());
        try (Model model = Model.newInstance(String.join("-", CLASSES))) {
            model.setBlock(block());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 30));
            }
        }
    }
}
