// fault: check/no-validation-for-early-stopping
// why: the listener waits for a validation loss, and the loop never validates.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;

public class StopsWithoutLooking {
    private final Model model;

    StopsWithoutLooking(Model model) {
        this.model = model;
        model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(50).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(6).build()));
    }

    void train(ArrayDataset rows) throws Exception {
        EarlyStoppingListener patience = EarlyStoppingListener.builder().optEpochPatience(4).optMinEpochs(10).build();
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-validation-for-early-stopping
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(patience);
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.setMetrics(new Metrics());
            trainer.initialize(new Shape(1, 561));
            for (int epoch = 0; epoch < 200; epoch++) {
                for (Batch batch : trainer.iterateDataset(rows)) {
                    EasyTrain.trainBatch(trainer, batch);
                 // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-validation-for-early-stopping
                    trainer.step();
                    batch.close();
                }
                trainer.notifyListeners(listener -> listener.onEpoch(trainer));
             // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-validation-for-early-stopping
            }
        } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
            System.out.println("stopped after epoch " + stopped.getStopEpoch());
        }
    }
}
