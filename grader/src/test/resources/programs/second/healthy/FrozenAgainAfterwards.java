// trap: check/loaded-unfreezes
// why: newTrainer unfreezes, and a helper that gets the trainer freezes once more.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;

public class FrozenAgainAfterwards {
    static void freezeFirst(Model model) {
        ((SequentialBlock) model.getBlock()).getChildren().valueAt(0).freezeParameters(true);
    }

    static void learnOn(Path folder, Dataset rows, Dataset others) throws Exception {
        try (Model model = Model.newInstance("again")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(32).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(4).build()));
            model.load(folder);
            freezeFirst(model);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                freezeFirst(trainer.getModel());
                trainer.initialize(new Shape(1, 16));
                EasyTrain.fit(trainer, 3, rows, others);
            }
        }
    }
}
