// trap: check/batchnorm-after-output
// why: batch normalisation of the inputs, and once more before the last layer; none behind it.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import java.io.IOException;

public class NormFirst {
    static Block net() {
        return new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(100).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(50).build())
            .add(Activation::relu)
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(1).build());
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Weather w = Weather.load();
        try (Model model = Model.newInstance("w")) {
            model.setBlock(net());
            try (Trainer t = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
                    .optOptimizer(Optimizer.adam().build())
                    .addTrainingListeners(TrainingListener.Defaults.logging()))) {
                t.setMetrics(new Metrics());
                t.initialize(new Shape(1, 89));
                EasyTrain.fit(t, 100, part(t, w.train()), part(t, w.validation()));
            }
        }
    }

    static ArrayDataset part(Trainer t, Weather.Part p) {
        NDManager m = t.getManager();
        return new ArrayDataset.Builder().setData(m.create(p.x())).optLabels(m.create(p.y()).reshape(-1, 1)).setSampling(32, true).build();
    }
}
