package io.gradus.exercises.kit.record;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.util.Random;

/** Three clouds of points, 90 rows, and a network of 2-8-3 on them. */
final class SmallTraining {
  static final int ROWS = 90;

  private SmallTraining() {}

  /** Trains with these listeners, and gives the weights that came out. */
  static float[] run(int epochs, boolean validate, TrainingListener... listeners) throws Exception {
    float[][] x = new float[ROWS][2];
    int[] y = new int[ROWS];
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      y[i] = i % 3;
      x[i][0] = (float) (Math.cos(2 * y[i]) + 0.2 * random.nextGaussian());
      x[i][1] = (float) (Math.sin(2 * y[i]) + 0.2 * random.nextGaussian());
    }
    Engine.getInstance().setRandomSeed(7);
    Block network =
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().build())
            .addEvaluator(new Accuracy())
            .addTrainingListeners(listeners);
    try (Model model = Model.newInstance("small")) {
      model.setBlock(network);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        ArrayDataset data =
            new ArrayDataset.Builder()
                .setData(manager.create(x))
                .optLabels(manager.create(y))
                .setSampling(32, true)
                .build();
        EasyTrain.fit(trainer, epochs, data, validate ? data : null);
        float[] weights = new float[0];
        for (Parameter parameter : network.getParameters().values()) {
          float[] more = parameter.getArray().toFloatArray();
          float[] all = java.util.Arrays.copyOf(weights, weights.length + more.length);
          System.arraycopy(more, 0, all, weights.length, more.length);
          weights = all;
        }
        return weights;
      }
    }
  }
}
