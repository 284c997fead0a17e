package io.gradus.grader.corpus;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.record.CurveRecorder;
import io.gradus.exercises.kit.record.SimpleModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Trains one recipe with the kit's own recorder, and measures on rows that no curve shows. */
final class CurveTraining {
  /** Labels that are wrong in the trainings that are to leak or to over-fit. */
  private static final double WRONG_LABELS = 0.25;

  private final Tasks tasks;

  CurveTraining(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Trains; nothing comes back where DJL refuses the first step. */
  Optional<CorpusRun> run(Recipe recipe) throws IOException {
    Task task = data(recipe);
    Engine.getInstance().setRandomSeed((int) recipe.seed());
    KeptRun kept = new KeptRun();
    List<double[]> tests = new ArrayList<>();
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(loss(recipe, task))
            .optOptimizer(optimizer(recipe))
            .addTrainingListeners(CurveRecorder.into(kept));
    if (task.isClassification()) {
      config.addEvaluator(new Accuracy());
    }
    Block network = network(recipe, task);
    try (Model model = Model.newInstance("corpus")) {
      model.setBlock(network);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(shape(task, 1));
        if (recipe.fault() == Fault.FROZEN) {
          freezeAllButTheLast(network, recipe.seed());
        }
        NDManager manager = trainer.getManager();
        NDArray test = manager.create(flat(task.test()), shape(task, task.test().size()));
        try {
          for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
            EasyTrain.fit(
                trainer,
                1,
                dataset(manager, task, task.train(), recipe.batch(), true),
                dataset(manager, task, task.validation(), 256, false));
            tests.add(tested(trainer, task, test));
            double last = kept.lastLoss();
            if (!Double.isFinite(last)) {
              break; // nothing more will come
            }
          }
        } catch (IllegalStateException | TranslateException e) {
          // DJL refuses a first step without gradients: such a training leaves no curve.
          if (tests.isEmpty()) {
            return Optional.empty();
          }
        }
      }
    }
    double[] last = tests.get(tests.size() - 1);
    double best = tests.stream().mapToDouble(test -> test[1]).min().orElseThrow();
    return Optional.of(
        new CorpusRun(
            recipe, kept.series(), new CorpusRun.Test(last[0], last[1], best, simpleScore(task))));
  }

  private Task data(Recipe recipe) {
    Task drawn = tasks.draw(recipe.task(), recipe.seed());
    Random random = new Random(recipe.seed() + 77);
    Task task = recipe.fault() == Fault.NO_SCALING ? drawn : drawn.scaled();
    return switch (recipe.fault()) {
      case SHUFFLED_LABELS -> task.withTrain(task.train().shuffledTargets(random));
      case TOO_LARGE -> task.withTrain(wrongLabels(task.train().first(120), random));
      case BATCH_OF_ONE -> task.withTrain(task.train().first(300));
      case TINY_VALIDATION -> task.withValidation(task.validation().first(4 + random.nextInt(6)));
      case LEAK -> {
        // What happens when rows are copied (or augmented) before they are split.
        Task.Rows twice = task.train().first(40);
        yield task.withTrain(wrongLabels(task.train().first(160), random).and(twice.times(4)))
            .withValidation(twice);
      }
      default -> task;
    };
  }

  private static Task.Rows wrongLabels(Task.Rows rows, Random random) {
    Task.Rows shuffled = rows.shuffledTargets(random);
    float[] targets = rows.y().clone();
    for (int i = 0; i < targets.length; i++) {
      targets[i] = random.nextDouble() < WRONG_LABELS ? shuffled.y()[i] : targets[i];
    }
    return new Task.Rows(rows.x(), targets);
  }

  private static Shape shape(Task task, int rows) {
    return task.side() > 0
        ? new Shape(rows, 1, task.side(), task.side())
        : new Shape(rows, task.features());
  }

  private static float[] flat(Task.Rows rows) {
    int width = rows.x()[0].length;
    float[] all = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.x()[i], 0, all, i * width, width);
    }
    return all;
  }

  private static ArrayDataset dataset(
      NDManager manager, Task task, Task.Rows rows, int batch, boolean shuffled) {
    NDArray labels;
    if (task.isClassification()) {
      int[] classes = new int[rows.size()];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = (int) rows.y()[i];
      }
      labels = manager.create(classes);
    } else {
      labels = manager.create(rows.y(), new Shape(rows.size(), 1));
    }
    return new ArrayDataset.Builder()
        .setData(manager.create(flat(rows), shape(task, rows.size())))
        .optLabels(labels)
        .setSampling(Math.min(batch, rows.size()), shuffled)
        .build();
  }

  private static Loss loss(Recipe recipe, Task task) {
    if (recipe.fault() == Fault.WRONG_LOSS) {
      return task.isClassification()
          ? new ClassNumberLoss()
          : Loss.sigmoidBinaryCrossEntropyLoss("loss");
    }
    return task.isClassification() ? Loss.softmaxCrossEntropyLoss("loss") : Loss.l2Loss("loss", 1f);
  }

  /** Squared differences between scores and the class's number, as beginners write them. */
  private static final class ClassNumberLoss extends Loss {
    ClassNumberLoss() {
      super("loss");
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
      NDArray number =
          labels.get(0).toType(ai.djl.ndarray.types.DataType.FLOAT32, false).reshape(-1, 1);
      return predictions.get(0).sub(number).square().mean();
    }
  }

  private static Optimizer optimizer(Recipe recipe) {
    Tracker rate = Tracker.fixed((float) recipe.rate());
    return switch (recipe.optimizer()) {
      case "adam" -> Optimizer.adam().optLearningRateTracker(rate).build();
      case "sgd" -> Optimizer.sgd().setLearningRateTracker(rate).optMomentum(0.9f).build();
      default -> Optimizer.sgd().setLearningRateTracker(rate).build();
    };
  }

  private static Block network(Recipe recipe, Task task) {
    SequentialBlock network = new SequentialBlock();
    if (task.side() > 0 && !recipe.convolutional()) {
      network.add(Blocks.batchFlattenBlock());
    }
    for (int units : recipe.hidden()) {
      network.add(
          recipe.convolutional()
              ? Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(units).build()
              : Linear.builder().setUnits(units).build());
      switch (recipe.activation()) {
        case RELU -> network.add(Activation::relu);
        case TANH -> network.add(Activation::tanh);
        case SIGMOID -> network.add(Activation::sigmoid);
        case NONE -> {
          // nothing between the layers
        }
      }
      if (recipe.dropout()) {
        network.add(Dropout.builder().optRate(0.2f).build());
      }
    }
    if (recipe.convolutional()) {
      network.add(Blocks.batchFlattenBlock());
    }
    network.add(Linear.builder().setUnits(task.outputs()).build());
    if (recipe.fault() == Fault.SOFTMAX_TWICE) {
      network.add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    } else if (recipe.fault() == Fault.EXPLODING_INITIALISATION) {
      network.setInitializer(new NormalInitializer(5f), Parameter.Type.WEIGHT);
    } else if (recipe.fault() == Fault.DEAD_RELU) {
      network
          .getChildren()
          .values()
          .get(task.side() > 0 && !recipe.convolutional() ? 1 : 0)
          .setInitializer(new ConstantInitializer(-4f), Parameter.Type.BIAS);
    }
    return network;
  }

  private static void freezeAllButTheLast(Block network, long seed) {
    List<Parameter> all = new ArrayList<>(network.getParameters().values());
    // Only the outputs' bias learns, or the whole last layer.
    int learning = seed % 2 == 0 ? 1 : 2;
    all.subList(0, all.size() - learning).forEach(parameter -> parameter.freeze(true));
  }

  /** Score and loss on the test rows, which no curve shows. */
  private static double[] tested(Trainer trainer, Task task, NDArray inputs) {
    float[] values;
    try (NDManager scope = trainer.getManager().newSubManager()) {
      NDArray copy = inputs.duplicate();
      copy.attach(scope);
      NDArray out = trainer.evaluate(new NDList(copy)).singletonOrThrow();
      out.attach(scope);
      values = out.toFloatArray();
    }
    int width = task.outputs();
    float[] truth = task.test().y();
    double[] predicted = new double[values.length / width];
    double loss = 0;
    for (int i = 0; i < predicted.length; i++) {
      int best = 0;
      double exponentials = 0;
      for (int j = 0; j < width; j++) {
        best = values[i * width + j] > values[i * width + best] ? j : best;
        exponentials += Math.exp(Math.min(700, values[i * width + j]));
      }
      predicted[i] = task.isClassification() ? best : values[i];
      double error = predicted[i] - truth[i];
      loss +=
          task.isClassification()
              ? Math.log(exponentials) - values[i * width + (int) truth[i]]
              : error * error;
    }
    return new double[] {task.score(predicted, truth), loss / predicted.length};
  }

  /** What a simple model has on the test rows. */
  private static double simpleScore(Task task) {
    SimpleModel model =
        SimpleModel.of(rows(task.train()), rows(task.validation()), task.classes()).orElseThrow();
    double[] predicted =
        Arrays.stream(model.predict(task.test().x())).mapToDouble(row -> row[0]).toArray();
    return task.score(predicted, task.test().y());
  }

  private static SimpleModel.Rows rows(Task.Rows rows) {
    float[][] targets = new float[rows.size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = new float[] {rows.y()[i]};
    }
    return new SimpleModel.Rows(rows.x(), targets);
  }
}
