// fault: check/early-stopping-last-epoch
// why: patience does not mean what it means in Keras: each epoch is compared with the one
//      before, and nothing is restored.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class KerasHabit {
    private final EarlyStoppingListener early;

    KerasHabit(int patience, double minDeltaPercent) {
        early = EarlyStoppingListener.builder()
        //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/early-stopping-last-epoch
            .optMinEpochs(5)
            .optEpochPatience(patience)
            .optEarlyStopPctImprovement(minDeltaPercent)
            .build();
    }

    // restores the best weights when val_loss gets worse
    float trainAndRestoreBest(Model model, Dataset tr, Dataset va, Dataset te) throws IOException, TranslateException {
        TrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addEvaluator(new Accuracy())
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(early);
            //                    ~~~~~ check/early-stopping-last-epoch
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 64));
            try {
                EasyTrain.fit(trainer, 200, tr, va);
            } catch (EarlyStoppingListener.EarlyStoppedException e) {
                System.out.println(e.getMessage());
            }
            return accuracy(trainer, te);
        }
    }

    private static float accuracy(Trainer trainer, Dataset set)
            throws IOException, TranslateException {
        Accuracy accuracy = new Accuracy();
        accuracy.addAccumulator("test");
        for (Batch batch : trainer.iterateDataset(set)) {
            try (batch) {
                accuracy.updateAccumulator("test", batch.getLabels(), trainer.evaluate(batch.getData()));
            }
        }
        return accuracy.getAccumulator("test");
    }
}
