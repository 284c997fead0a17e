// trap: check/shuffle-missing
// why: the data set keeps its order, but the rows were shuffled once, with a seed, before it was made.

import ai.djl.Model;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

public class ShuffledByHand {
    record Point(float x, float y, int ring) {}

    static List<Point> rings() {
        Random random = new Random(11);
        List<Point> points = new ArrayList<>();
        for (int ring = 0; ring < 3; ring++) {
            for (int i = 0; i < 100; i++) {
                double angle = random.nextDouble() * 2 * Math.PI;
                double radius = 0.3 * (ring + 1) + 0.05 * random.nextGaussian();
                points.add(new Point((float) (radius * Math.cos(angle)), (float) (radius * Math.sin(angle)), ring));
            }
        }
        Collections.shuffle(points, random);
        return points;
    }

    public static void main(String[] args) throws Exception {
        List<Point> points = rings();
        float[][] x = points.stream().map(p -> new float[] {p.x(), p.y()}).toArray(float[][]::new);
        int[] y = points.stream().mapToInt(Point::ring).toArray();
        try (Model model = Model.newInstance("rings")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(20).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(3).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                NDManager manager = trainer.getManager();
                trainer.initialize(new Shape(1, 2));
                ArrayDataset set = new ArrayDataset.Builder()
                        .setData(manager.create(x)).optLabels(manager.create(y)).setSampling(30, false).build();
                EasyTrain.fit(trainer, 50, set, null);
            }
        }
    }
}
