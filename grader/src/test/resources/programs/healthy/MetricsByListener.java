// trap: check/metrics-missing
// why: the trainer's metrics are set before training, but by a helper that configures it; the
//      listener reads them.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class MetricsByListener {
    static class PrintsLoss extends TrainingListenerAdapter {
        @Override
        public void onEpoch(Trainer trainer) {
            Metrics metrics = trainer.getMetrics();
            if (metrics != null && metrics.hasMetric("train_epoch_L1Loss")) {
                System.out.println(metrics.latestMetric("train_epoch_L1Loss").getValue());
            }
        }
    }

    interface Step {
        void with(Trainer trainer);
    }

    static Trainer configured(Trainer trainer, Step... steps) {
        for (Step step : steps) {
            step.with(trainer);
        }
        return trainer;
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (Model model = Model.newInstance("listener")) {
            model.setBlock(Linear.builder().setUnits(1).build());
            TrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(new EvaluatorTrainingListener(), new PrintsLoss());
            try (Trainer trainer = configured(model.newTrainer(config),
                    t -> t.setMetrics(new Metrics()), t -> t.initialize(new Shape(1, 3)))) {
                NDArray x = trainer.getManager().randomNormal(new Shape(120, 3));
                ArrayDataset set = new ArrayDataset.Builder().setData(x).optLabels(x.sum(new int[] {1}, true)).setSampling(12, true).build();
                EasyTrain.fit(trainer, 3, set, null);
            }
        }
    }
}
