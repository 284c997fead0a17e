// trap: check/no-activation
// why: a network of one dense layer is linear regression, and nothing is missing in it.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

public class StraightLine {
    public static void main(String[] args) throws Exception {
        Model m = Model.newInstance("line");
        m.setBlock(Linear.builder().setUnits(1).build());
        var sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).build();
        var cfg = new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(sgd);
        try (var t = m.newTrainer(cfg)) {
            t.initialize(new Shape(1, 2));
            var x = t.getManager().randomNormal(new Shape(1000, 2));
            var y = x.matMul(t.getManager().create(new float[] {2f, -3.4f}).reshape(2, 1)).add(4.2f);
            var points = new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(10, true).build();
            EasyTrain.fit(t, 3, points, null);
            System.out.println(m.getBlock().getParameters());
        }
        m.close();
    }
}
