// fault: check/frozen-batchnorm
// why: gamma and beta are frozen by a loop over the parameters; the statistics are not held by
//      that.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.nio.file.Path;

public class FrozenByName {
    static Block base = new SequentialBlock()
        .add(Linear.builder().setUnits(128).build())
        .add(BatchNorm.builder().build())
        //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/frozen-batchnorm
        .add(Activation.reluBlock());

    static void freeze(Block block) {
        for (var pair : block.getParameters()) {
            pair.getValue().freeze(true);
         // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/frozen-batchnorm
        }
    }

    static Trainer prepare(Model model) {
        Block head = Linear.builder().setUnits(4).build();
        model.setBlock(new SequentialBlock().add(base).add(head));
        Trainer trainer = model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(Optimizer.adam().build()));
        trainer.initialize(new Shape(32, 77));
        freeze(base);
     // ~~~~~~~~~~~~ check/frozen-batchnorm
        return trainer;
    }

    static void run(ArrayDataset set, Path weights) throws Exception {
        try (Model pretrained = Model.newInstance("base"); Model model = Model.newInstance("tuned")) {
            pretrained.setBlock(base);
            pretrained.load(weights);
            try (Trainer trainer = prepare(model)) {
                EasyTrain.fit(trainer, 12, set, null);
            }
        }
    }
}
