// fault: check/metrics-missing
// why: the learner's listener asks the trainer for metrics in every epoch, and there are none.

import ai.djl.Model;
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
import java.util.ArrayList;
import java.util.List;

public class ListenerWithoutMetrics {
    static class Curve extends TrainingListenerAdapter {
        final List<Double> points = new ArrayList<>();

        @Override
        public void onEpoch(Trainer trainer) {
            points.add(trainer.getMetrics().latestMetric("train_epoch_L2Loss").getValue());
            //         ^^^^^^^^^^^^^^^^^^^^ check/metrics-missing
        }
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Curve curve = new Curve();
        Model model = Model.newInstance("curve");
        model.setBlock(Linear.builder().setUnits(1).build());
        TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
            .addTrainingListeners(new EvaluatorTrainingListener(), curve);
        Trainer trainer = model.newTrainer(config);
        //                ~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
        trainer.initialize(new Shape(1, 2));
        NDArray x = trainer.getManager().randomNormal(new Shape(64, 2));
        ArrayDataset set = new ArrayDataset.Builder().setData(x).optLabels(x.sum(new int[] {1}, true)).setSampling(8, true).build();
        EasyTrain.fit(trainer, 10, set, null);
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
        System.out.println(curve.points);
        trainer.close();
        model.close();
    }
}
