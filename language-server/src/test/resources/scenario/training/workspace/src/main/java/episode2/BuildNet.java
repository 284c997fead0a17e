package episode2;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import episode2.build_net.Contract;
import io.gradus.exercises.kit.Exercise;
import java.util.Random;

/** Exercise 2.16, with a training of the learner's own: few rows, and labels that are often wrong. */
@Exercise("2.16-build-net")
public class BuildNet implements Contract {
  @Override
  public Block network(long features, long classes) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(100).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(classes).build());
  }

  public static void main(String[] args) throws Exception {
    Engine.getInstance().setRandomSeed(1);
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build());
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("points")) {
      model.setBlock(new BuildNet().network(4, 3));
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 4));
        ArrayDataset train = points(manager, 1);
        ArrayDataset validation = points(manager, 2);
        EasyTrain.fit(trainer, 100000, train, validation);
      }
    }
  }

  private static ArrayDataset points(NDManager manager, long seed) throws Exception {
    Random random = new Random(seed);
    float[][] x = new float[100][4];
    int[] y = new int[100];
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 4; j++) {
        x[i][j] = (float) random.nextGaussian();
      }
      double sum = x[i][0] + x[i][1] + 0.8 * random.nextGaussian();
      y[i] = sum < -0.7 ? 0 : sum < 0.7 ? 1 : 2;
    }
    ArrayDataset rows =
        new ArrayDataset.Builder()
            .setData(manager.create(x))
            .optLabels(manager.create(y))
            .setSampling(20, false)
            .build();
    rows.prepare();
    return rows;
  }
}
