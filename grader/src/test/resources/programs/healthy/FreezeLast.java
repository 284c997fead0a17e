// trap: check/loaded-unfreezes
// why: loaded, then newTrainer, and only then frozen: nothing undoes it.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;

public class FreezeLast {
    static Block body() {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(64).build())
            .add(Activation::relu);
    }

    static void tune(Path dir, ArrayDataset train, ArrayDataset val) throws Exception {
        Block body = body();
        try (Model model = Model.newInstance("net")) {
            model.setBlock(new SequentialBlock().add(body).add(Linear.builder().setUnits(3).build()));
            model.load(dir);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                body.freezeParameters(true);
                trainer.initialize(new Shape(16, 30));
                EasyTrain.fit(trainer, 10, train, val);
            }
            model.save(dir, "net-tuned");
        }
    }
}
