// fault: check/softmax-in-regression
// why: millimetres of seven days are no shares of a whole; the softmax was left over from a
//      classifier.
// also: check/relu-in-regression-output

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class RainOfTheWeek {
    private static final int DAYS = 7;
    private final Model model = Model.newInstance("rain");

    private void build() {
        Block head = Linear.builder().setUnits(DAYS).build();
        SequentialBlock all = new SequentialBlock();
        all.add(LSTM.builder().setStateSize(20).setNumLayers(1).optBatchFirst(true).optReturnState(false).build());
        all.addSingleton(a -> a.get(":, -1"));
        all.add(head);
        all.addSingleton(a -> a.softmax(-1));
        //               ^^^^^^^^^^^^^^^^^^ check/softmax-in-regression
        model.setBlock(all);
    }

    private Trainer trainer() {
        Loss mae = Loss.l1Loss("millimetres");
        //         ~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-in-regression
        DefaultTrainingConfig config = new DefaultTrainingConfig(mae);
        config.optOptimizer(Optimizer.rmsprop().optLearningRateTracker(Tracker.fixed(1e-3f)).build());
        return model.newTrainer(config);
    }

    void run(ArrayDataset weeks) throws IOException, TranslateException {
        build();
        try (Trainer t = trainer()) {
            t.initialize(new Shape(1, 28, 5));
            for (int epoch = 0; epoch < 40; epoch++) {
                for (Batch b : t.iterateDataset(weeks)) {
                    EasyTrain.trainBatch(t, b);
                    t.step();
                    b.close();
                }
            }
        }
    }
}
