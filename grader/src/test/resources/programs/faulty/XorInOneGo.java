// fault: check/batch-size
// why: four rows, and batches of 32: each epoch is one step over the whole table.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class XorInOneGo {
    static final float[][] INPUT = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    static final int[] OUTPUT = {0, 1, 1, 0};
    static final int BATCH = 32;
    //                       ~~ check/batch-size

    public static void main(String[] args) throws IOException, TranslateException {
        Block xor = new SequentialBlock()
            .add(Linear.builder().setUnits(4).build())
            .add(Activation::tanh)
            .add(Linear.builder().setUnits(2).build());
        Model model = Model.newInstance("xor");
        model.setBlock(xor);
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.01f)).build()));
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        Dataset table = new ArrayDataset.Builder()
            .setData(manager.create(INPUT))
            .optLabels(manager.create(OUTPUT))
            .setSampling(BATCH, true)
            //           ^^^^^ check/batch-size
            .build();
        EasyTrain.fit(trainer, 500, table, null);
        trainer.close();
        model.close();
    }
}
