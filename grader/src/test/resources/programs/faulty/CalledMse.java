// fault: check/l2-halves
// why: a name alone does not change the weight: what is printed as MSE is half of it.

import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class CalledMse {
    static final Loss MSE = Loss.l2Loss("MSE");
    //                      ^^^^^^^^^^^^^^^^^^ check/l2-halves

    public static void main(String[] args) throws IOException, TranslateException {
        try (Model model = Model.newInstance("line")) {
            model.setBlock(Linear.builder().setUnits(1).build());
            DefaultTrainingConfig config = new DefaultTrainingConfig(MSE).addTrainingListeners(new EvaluatorTrainingListener());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 1));
                NDArray x = trainer.getManager().arange(0f, 1f, 0.01f).reshape(-1, 1);
                NDArray y = x.mul(3).add(2);
                EasyTrain.fit(trainer, 20, new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(10, true).build(), null);
                for (Metric epoch : trainer.getMetrics().getMetric("train_epoch_MSE")) {
                    System.out.println("mean squared error: " + epoch.getValue());
                 // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/l2-halves
                }
            }
        }
    }
}
