// fault: check/test-for-validation
// why: the test days pick the number of hidden units.
// fault: check/l2-halves
// why: the square root of half the squared error is printed as RMSE.
// fault: check/scaler-leak
// why: the scaler was shown the test days along with the others.

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class WeatherReport {
    private static final int[] CANDIDATES = {10, 50, 100};
    private static final int EPOCHS = 60;

    private final Weather weather = Weather.load();
    private final Scaler.Fitted scaler = Scaler.standard().fit(allDays());
    //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/scaler-leak

    private float[][] allDays() {
        List<float[]> rows = new ArrayList<>();
        rows.addAll(Arrays.asList(weather.train().x()));
        rows.addAll(Arrays.asList(weather.validation().x()));
        rows.addAll(Arrays.asList(weather.test().x()));
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
        return rows.toArray(new float[0][]);
    }

    private ArrayDataset set(NDManager manager, Weather.Part part, boolean shuffle) {
        NDArray x = manager.create(scaler.apply(part.x()));
        NDArray y = manager.create(part.y()).expandDims(1);
        return new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(32, shuffle).build();
    }

    private static Block net(int hidden) {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(hidden).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build());
    }

    private static TrainingConfig config() {
        return new DefaultTrainingConfig(Loss.l2Loss())
        //                               ~~~~~~~~~~~~~ check/l2-halves
            .optOptimizer(Optimizer.adam().build())
            .addTrainingListeners(TrainingListener.Defaults.basic());
    }

    private double rmse(int hidden) throws IOException, TranslateException {
        Engine.getInstance().setRandomSeed(4);
        try (Model model = Model.newInstance("weather-" + hidden)) {
            model.setBlock(net(hidden));
            try (Trainer trainer = model.newTrainer(config())) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, weather.features().size()));
                NDManager manager = trainer.getManager();
                EasyTrain.fit(trainer, EPOCHS, set(manager, weather.train(), true), set(manager, weather.test(), false));
                //                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/test-for-validation
                float loss = trainer.getTrainingResult().getValidateLoss();
                return Math.sqrt(loss);
                //     ^^^^^^^^^^^^^^^ check/l2-halves
            }
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        WeatherReport report = new WeatherReport();
        double best = Double.POSITIVE_INFINITY;
        for (int hidden : CANDIDATES) {
            double rmse = report.rmse(hidden);
            System.out.printf("%3d hidden units: RMSE %.2f h%n", hidden, rmse);
            best = Math.min(best, rmse);
        }
        System.out.printf("best %.2f h, persistence %.2f h%n", best, report.weather.test().persistenceRmse());
    }
}
