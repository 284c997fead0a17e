// trap: check/l2-halves
// why: the half is in what the network learns by only; the RMSE is computed from the predictions.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;

public class HalfIsForTraining {
    static double rmse(Trainer trainer, Dataset rows) throws Exception {
        double squares = 0;
        long count = 0;
        for (Batch batch : trainer.iterateDataset(rows)) {
            NDArray said = trainer.evaluate(batch.getData()).singletonOrThrow();
            NDArray off = said.sub(batch.getLabels().singletonOrThrow().reshape(said.getShape()));
            squares += off.square().sum().getFloat();
            count += off.size();
            batch.close();
        }
        return Math.sqrt(squares / count);
    }

    static double run(Dataset train, Dataset validation, Dataset test) throws Exception {
        try (Model model = Model.newInstance("half")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(20).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(1).build()));
            Loss loss = Loss.l2Loss();
            var config = new DefaultTrainingConfig(loss).addTrainingListeners(TrainingListener.Defaults.basic());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 9));
                EasyTrain.fit(trainer, 60, train, validation);
                return rmse(trainer, test);
            }
        }
    }
}
