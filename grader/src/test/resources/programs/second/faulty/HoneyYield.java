// fault: check/l2-halves
// why: the RMSE is the root of half of the mean squared error: better by a factor of 1.41 than the
//      network is.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.*;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import java.io.IOException;

public class HoneyYield {
    private static final double PERSISTENCE_RMSE = 3.4;

    static float validationLoss(RandomAccessDataset train, RandomAccessDataset validation) throws IOException, ai.djl.translate.TranslateException {
        Loss loss = Loss.l2Loss();
        //          ^^^^^^^^^^^^^ check/l2-halves
        TrainingConfig config = new DefaultTrainingConfig(loss)
                .addTrainingListeners(TrainingListener.Defaults.logging());
        try (Model model = Model.newInstance("honey")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(20).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 9));
                EasyTrain.fit(trainer, 60, train, validation);
                return trainer.getTrainingResult().getValidateLoss();
            }
        }
    }

    static String report(RandomAccessDataset train, RandomAccessDataset validation) throws Exception {
        double rmse = Math.sqrt(validationLoss(train, validation));
        //            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/l2-halves
        return rmse < PERSISTENCE_RMSE
                ? "RMSE " + rmse + " kg: better than last year's yield"
                : "RMSE " + rmse + " kg: take last year's yield";
    }
}
