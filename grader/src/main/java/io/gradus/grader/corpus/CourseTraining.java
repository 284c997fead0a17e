package io.gradus.grader.corpus;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.record.CurveRecorder;
import io.gradus.grader.curve.EpochSeries;
import java.io.IOException;

/** Trains the course's networks from plain DJL: Adam with its own rate, batches of 32. */
final class CourseTraining {
  private static final int BATCH = 32;

  private CourseTraining() {}

  /** Trains one, with the seed for the first weights and the order of the rows. */
  static EpochSeries run(CourseCurve curve, CourseRows.Both rows, long seed) throws IOException {
    Engine.getInstance().setRandomSeed((int) seed);
    boolean classes = curve.isClassification();
    KeptRun kept = new KeptRun();
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(classes ? Loss.softmaxCrossEntropyLoss() : Loss.l2Loss("MSE", 1f))
            .optOptimizer(Optimizer.adam().build())
            .addTrainingListeners(CurveRecorder.into(kept));
    if (classes) {
      config.addEvaluator(new Accuracy());
    }
    try (Model model = Model.newInstance("course")) {
      model.setBlock(network(curve));
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(shape(rows, 1, rows.x()[0].length));
        NDManager manager = trainer.getManager();
        ArrayDataset train = dataset(manager, rows, rows.x(), rows.y(), classes, true);
        ArrayDataset validation =
            dataset(manager, rows, rows.validationX(), rows.validationY(), classes, false);
        double best = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int epoch = 0; epoch < curve.epochs(); epoch++) {
          EasyTrain.fit(trainer, 1, train, validation);
          since = kept.last("val_loss") < best ? 0 : since + 1;
          best = Math.min(best, kept.last("val_loss"));
          if (curve.stopsEarly() && since >= CourseCurve.PATIENCE) {
            break;
          }
        }
      } catch (TranslateException e) {
        throw new IOException("a batch could not be made", e);
      }
    }
    return kept.series();
  }

  private static Shape shape(CourseRows.Both rows, int count, int width) {
    return rows.side() > 0
        ? new Shape(count, 3, rows.side(), rows.side())
        : new Shape(count, width);
  }

  private static ArrayDataset dataset(
      NDManager manager,
      CourseRows.Both rows,
      float[][] x,
      float[][] y,
      boolean classes,
      boolean shuffled) {
    int width = x[0].length;
    float[] flat = new float[x.length * width];
    float[] targets = new float[y.length * y[0].length];
    int[] numbers = new int[y.length];
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(x[i], 0, flat, i * width, width);
      System.arraycopy(y[i], 0, targets, i * y[i].length, y[i].length);
      numbers[i] = (int) y[i][0];
    }
    NDArray labels =
        classes
            ? manager.create(numbers)
            : manager.create(targets, new Shape(y.length, y[0].length));
    return new ArrayDataset.Builder()
        .setData(manager.create(flat, shape(rows, x.length, width)))
        .optLabels(labels)
        .setSampling(BATCH, shuffled)
        .build();
  }

  private static Block network(CourseCurve curve) {
    return switch (curve) {
      case PENGUINS, PENGUINS_RAW, PENGUINS_SHUFFLED -> dense(3, 10);
      case WEATHER, WEATHER_EARLY -> dense(1, 100, 50);
      case WEATHER_10_5 -> dense(1, 10, 5);
      case WEATHER_3_3 -> dense(1, 3, 3);
      case WEATHER_BATCH_NORM ->
          new SequentialBlock().add(BatchNorm.builder().build()).add(dense(1, 100, 50));
      case CNN -> pictures(0);
      case CNN_DROPOUT -> pictures(0.2f);
      case MUSIC -> dense(2, 8);
      case MUSIC_DEEP -> dense(2, 8, 4);
    };
  }

  private static SequentialBlock dense(int outputs, int... hidden) {
    SequentialBlock network = new SequentialBlock();
    for (int units : hidden) {
      network.add(Linear.builder().setUnits(units).build()).add(Activation::relu);
    }
    return network.add(Linear.builder().setUnits(outputs).build());
  }

  /** Three convolutions of 32 and dense 32 as in 4.58, 36,138 parameters; dropout as in 4.59. */
  private static SequentialBlock pictures(float dropout) {
    SequentialBlock network = new SequentialBlock();
    for (int layer = 0; layer < 3; layer++) {
      network
          .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(32).build())
          .add(Activation::relu);
      if (layer < 2) {
        network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      }
      if (dropout > 0) {
        network.add(Dropout.builder().optRate(dropout).build());
      }
    }
    return network
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(32).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(10).build());
  }
}
