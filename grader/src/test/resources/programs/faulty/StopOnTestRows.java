// fault: check/test-for-validation
// why: a loop by hand stops when the test loss rises, and reports the test loss as the result.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class StopOnTestRows {
    static float lossOn(Trainer trainer, NDArray x, NDArray y) {
        return trainer.getLoss().evaluate(new NDList(y), trainer.evaluate(new NDList(x))).getFloat();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Weather weather = Weather.load();
        Scaler.Fitted scaler = Scaler.standard().fit(weather.train().x());
        try (Model model = Model.newInstance("stop")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(50).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(1).build()));
            TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)).optOptimizer(Optimizer.adam().build());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 89));
                NDManager m = trainer.getManager();
                NDArray testX = m.create(scaler.apply(weather.test().x()));
                NDArray testY = m.create(weather.test().y()).reshape(-1, 1);
                ArrayDataset train = new ArrayDataset.Builder()
                    .setData(m.create(scaler.apply(weather.train().x())))
                    .optLabels(m.create(weather.train().y()).reshape(-1, 1))
                    .setSampling(32, true)
                    .build();
                float best = Float.MAX_VALUE;
                for (int epoch = 0, worse = 0; epoch < 300 && worse < 10; epoch++) {
                    for (Batch batch : trainer.iterateDataset(train)) {
                        EasyTrain.trainBatch(trainer, batch);
                        trainer.step();
                        batch.close();
                    }
                    float now = lossOn(trainer, testX, testY);
                    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/test-for-validation
                    worse = now < best ? 0 : worse + 1;
                    best = Math.min(best, now);
                }
                System.out.println("Our network's RMSE on unseen days: " + Math.sqrt(best));
            }
        }
    }
}
