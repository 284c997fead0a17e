package io.gradus.grader.benchmark;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.record.CurveRecorder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What recording a curve costs: the same training without a recorder, with one that writes epochs,
 * and with one that looks inside of the network too, in turn, many times. What counts is the
 * processor time of the thread that trains, for others may keep the machine busy; and times of one
 * turn are compared with each other only, for a machine is faster now and slower then.
 */
public final class RecordingCost {
  private static final int BATCH = 32;

  private final Path folder;
  private final int turns;
  private final Consumer<String> progress;

  /**
   * A measuring.
   *
   * @param folder for the runs that are recorded
   * @param turns how often each is measured, at least once
   * @param progress told what is measured next
   */
  public RecordingCost(Path folder, int turns, Consumer<String> progress) {
    this.folder = folder;
    this.turns = turns;
    this.progress = progress;
  }

  /** Rows and the network that is trained on them. */
  private record Setting(String name, int epochs, float[] x, Shape rows, int[] y) {
    Block network() {
      if (rows.dimension() == 2) {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
      }
      return new SequentialBlock()
          .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
          .add(Activation::relu)
          .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
          .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build())
          .add(Activation::relu)
          .add(Blocks.batchFlattenBlock())
          .add(Linear.builder().setUnits(3).build());
    }
  }

  /** Who listens beside DJL's own evaluators. */
  private enum Listening {
    NOBODY,
    EPOCHS,
    INSIDE
  }

  /**
   * Measures, and gives the table.
   *
   * @throws IOException if a training fails
   */
  public String table() throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(Machine.now().describe()).append(System.lineSeparator());
    out.append(System.lineSeparator());
    out.append(
        "%-34s %9s %22s %22s%n"
            .formatted("", "ms an", "epochs and metrics", "norms and dead units"));
    out.append(
        "%-34s %9s %11s %10s %11s %10s%n"
            .formatted(
                "median of " + turns + " turns", "epoch", "us an epoch", "share", "us", "share"));
    for (Setting setting : List.of(penguins(), pictures())) {
      progress.accept(setting.name());
      out.append(row(setting));
    }
    out.append(System.lineSeparator());
    out.append("Processor time of the thread that trains; the files are written by another one.");
    out.append(System.lineSeparator());
    out.append("Aims: epochs 1 % or 50 us an epoch, whichever is more; norms 2 % more.");
    out.append(System.lineSeparator());
    return out.toString();
  }

  private String row(Setting setting) throws IOException {
    List<double[]> measured = new ArrayList<>();
    for (int turn = -2; turn < turns; turn++) {
      double[] seconds = new double[Listening.values().length];
      // Another one begins each time: what comes first runs on a cooler or colder machine.
      for (int i = 0; i < seconds.length; i++) {
        int which = Math.floorMod(i + turn, seconds.length);
        seconds[which] = train(setting, Listening.values()[which]) / setting.epochs();
      }
      if (turn >= 0) {
        measured.add(seconds);
      }
    }
    double plain = median(measured, seconds -> seconds[0]);
    double epochs = median(measured, seconds -> seconds[1] - seconds[0]);
    double inside = median(measured, seconds -> seconds[2] - seconds[1]);
    return String.format(
        Locale.ROOT,
        "%-34s %9.2f %11.0f %8.2f %% %11.0f %8.2f %%%n",
        setting.name(),
        1e3 * plain,
        1e6 * epochs,
        100 * epochs / plain,
        1e6 * inside,
        100 * inside / plain);
  }

  private interface Figure {
    double of(double[] seconds);
  }

  private static double median(List<double[]> measured, Figure figure) {
    double[] sorted = measured.stream().mapToDouble(figure::of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private double train(Setting setting, Listening listening) throws IOException {
    Engine.getInstance().setRandomSeed(1);
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().build())
            .addEvaluator(new Accuracy())
            .addTrainingListeners(new EvaluatorTrainingListener());
    recorder(listening).ifPresent(config::addTrainingListeners);
    try (Model model = Model.newInstance("cost")) {
      model.setBlock(setting.network());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        long[] one = setting.rows().getShape().clone();
        one[0] = 1;
        trainer.initialize(new Shape(one));
        NDManager manager = trainer.getManager();
        ArrayDataset data =
            new ArrayDataset.Builder()
                .setData(manager.create(setting.x(), setting.rows()))
                .optLabels(manager.create(setting.y()))
                .setSampling(BATCH, true)
                .build();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        EasyTrain.fit(trainer, setting.epochs(), data, null);
        return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
      }
    } catch (TranslateException e) {
      throw new IOException("a batch could not be made", e);
    }
  }

  private Optional<CurveRecorder> recorder(Listening listening) {
    return switch (listening) {
      case NOBODY -> Optional.empty();
      case EPOCHS -> Optional.of(CurveRecorder.into(folder).withoutInternals());
      case INSIDE -> Optional.of(CurveRecorder.into(folder));
    };
  }

  private static Setting penguins() {
    Penguins penguins = Penguins.load();
    float[][] rows = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
    float[] flat = new float[rows.length * 4];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, 4 * i, 4);
    }
    return new Setting(
        "penguins 4-10-3, " + rows.length + " rows",
        100,
        flat,
        new Shape(rows.length, 4),
        penguins.trainY());
  }

  private static Setting pictures() {
    int count = 320;
    int side = 24;
    Random random = new Random(1);
    float[] x = new float[count * 3 * side * side];
    int[] y = new int[count];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    Arrays.setAll(y, i -> random.nextInt(3));
    return new Setting(
        "CNN, " + count + " pictures of 3x24x24", 15, x, new Shape(count, 3, side, side), y);
  }
}
