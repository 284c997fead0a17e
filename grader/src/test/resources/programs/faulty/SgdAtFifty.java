// fault: check/learning-rate
// why: no gradient descent survives steps of 50 times the gradient.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class SgdAtFifty {
    private float learningRate = 50;
    //                           ~~ check/learning-rate
    private int epochs = 10;

    private Optimizer optimizer() {
        Tracker tracker = Tracker.fixed(learningRate);
        //                              ^^^^^^^^^^^^ check/learning-rate
        return Optimizer.sgd().setLearningRateTracker(tracker).optMomentum(0.9f).build();
    }

    void fit(ArrayDataset data) throws IOException, TranslateException {
        Model model = Model.newInstance("sgd");
        SequentialBlock b = new SequentialBlock();
        b.add(Linear.builder().setUnits(32).build());
        b.add(Activation.reluBlock());
        b.add(Linear.builder().setUnits(1).build());
        model.setBlock(b);
        try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(optimizer()))) {
            trainer.initialize(new Shape(1, 6));
            EasyTrain.fit(trainer, epochs, data, null);
        }
        model.close();
    }
}
