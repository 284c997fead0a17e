// fault: check/metrics-missing
// why: nobody gave the trainer any metrics: getMetrics() is null.

import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import java.util.List;

public class CurveInAHelper {
    static List<Double> curve(Trainer trainer, String name) {
        return trainer.getMetrics().getMetric(name).stream().map(Metric::getValue).toList()
        //     ^^^^^^^^^^^^^^^^^^^^ check/metrics-missing
            .stream().map(Double::valueOf).toList();
    }

    static List<Double> train(Dataset rows, Dataset others) throws Exception {
        try (Model model = Model.newInstance("curve")) {
            model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(9).build())
                .add(Activation::relu).add(Linear.builder().setUnits(3).build()));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
            config.addTrainingListeners(new EvaluatorTrainingListener());
            try (Trainer trainer = model.newTrainer(config)) {
            //                     ~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
                trainer.initialize(new Shape(1, 13));
                EasyTrain.fit(trainer, 25, rows, others);
                return curve(trainer, "validate_epoch_SoftmaxCrossEntropyLoss");
                //     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
            }
        }
    }
}
