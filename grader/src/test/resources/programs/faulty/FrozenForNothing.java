// fault: check/loaded-unfreezes
// why: load, freeze by a predicate in a helper, newTrainer: everything learns again.

import ai.djl.MalformedModelException;
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
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.nio.file.Path;

public class FrozenForNothing {
    private Model loaded(Path dir) throws IOException, MalformedModelException {
        Model m = Model.newInstance("text");
        m.setBlock(new SequentialBlock()
            .add(Linear.builder().setUnits(64).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(2).build()));
        m.load(dir);
     // ~~~~~~~~~~~ check/loaded-unfreezes
        return m;
    }

    private void freezeFirst(Block block) {
        block.freezeParameters(true, p -> p.getArray().getShape().get(0) == 64);
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/loaded-unfreezes
    }

    void tune(Path dir, ArrayDataset mails) throws Exception {
        Model m = loaded(dir);
        freezeFirst(m.getBlock());
        DefaultTrainingConfig slow = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-4f)).build());
        Trainer trainer = m.newTrainer(slow);
        //                ~~~~~~~~~~~~~~~~~~ check/loaded-unfreezes
        trainer.initialize(new Shape(8, 500));
        EasyTrain.fit(trainer, 4, mails, null);
        trainer.close();
        m.close();
    }
}
