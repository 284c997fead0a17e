// trap: check/test-for-validation
// why: the test part is touched once, after training; validate is a third part.

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
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class TestOnceAtTheEnd {
    static double rmse(Trainer trainer, float[][] x, float[] y) {
        try (NDManager m = trainer.getManager().newSubManager()) {
            NDArray predicted = trainer.evaluate(new NDList(m.create(x))).singletonOrThrow();
            return Math.sqrt(predicted.squeeze(1).sub(m.create(y)).square().mean().getFloat());
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Weather w = Weather.load();
        Scaler.Fitted s = Scaler.standard().fit(w.train().x());
        float[][] testX = s.apply(w.test().x());
        try (Model model = Model.newInstance("weather")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(100).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(Optimizer.adam().build()))) {
                trainer.initialize(new Shape(1, 89));
                NDManager m = trainer.getManager();
                ArrayDataset train = new ArrayDataset.Builder().setData(m.create(s.apply(w.train().x())))
                    .optLabels(m.create(w.train().y()).reshape(-1, 1)).setSampling(32, true).build();
                ArrayDataset validate = new ArrayDataset.Builder().setData(m.create(s.apply(w.validation().x())))
                    .optLabels(m.create(w.validation().y()).reshape(-1, 1)).setSampling(32, false).build();
                EasyTrain.fit(trainer, 80, train, validate);
                System.out.println("RMSE on the test days: " + rmse(trainer, testX, w.test().y()) + " h");
            }
        }
    }
}
