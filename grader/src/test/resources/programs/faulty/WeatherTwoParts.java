// fault: check/test-for-validation
// why: there is a validation part, but the test part was passed where it belongs.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class WeatherTwoParts {
    record Sets(ArrayDataset train, ArrayDataset val, ArrayDataset test) {}

    static ArrayDataset set(NDManager nd, float[][] x, float[] y, boolean shuffle) {
        return new ArrayDataset.Builder().setData(nd.create(x)).optLabels(nd.create(y).reshape(-1, 1)).setSampling(32, shuffle).build();
    }

    static Sets load(NDManager nd) {
        Weather w = Weather.load();
        Scaler.Fitted s = Scaler.standard().fit(w.train().x());
        return new Sets(
            set(nd, s.apply(w.train().x()), w.train().y(), true),
            set(nd, s.apply(w.validation().x()), w.validation().y(), false),
            set(nd, s.apply(w.test().x()), w.test().y(), false));
    }

    public static void main(String[] args) throws IOException, TranslateException {
        SequentialBlock net = new SequentialBlock()
            .add(Linear.builder().setUnits(100).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(50).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("weather")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)).optOptimizer(Optimizer.adam().build())
                    .addTrainingListeners(TrainingListener.Defaults.basic()))) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 89));
                Sets sets = load(trainer.getManager());
                EasyTrain.fit(trainer, 200, sets.train(), sets.test());
                //                                        ^^^^^^^^^^^ check/test-for-validation
                System.out.println("RMSE " + Math.sqrt(trainer.getTrainingResult().getValidateLoss()));
            }
        }
    }
}
