package episode2;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.read.Penguin;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.measure.ConfusionMatrix;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.Plot;
import io.gradus.exercises.kit.prepare.OneHot;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The penguins from the first question to the saved network, in ten steps. Run it with {@code
 * gradus run 2} or in your editor; beside each figure stands the one that the course has.
 *
 * <p>Change something and run it again: {@code gradus init .} brings this file back if you delete
 * it.
 */
public class WorkedExample {
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
  private static final Path PICTURES = Path.of("pictures", "episode2");

  private final Penguins penguins;

  WorkedExample(Penguins penguins) {
    this.penguins = penguins;
  }

  /** All ten steps. */
  public static void main(String[] args) throws IOException, TranslateException {
    Penguins.Table table = Penguins.table();
    System.out.println("Episode 2: which penguin is it?      " + table.source());
    formulate();
    inspect(table.penguins());
    clean(table.penguins());

    WorkedExample example = new WorkedExample(Penguins.load());
    example.encode();
    example.split();
    example.pairPlot();
    try (Model raw = Model.newInstance("penguins-raw");
        Model scaled = Model.newInstance("penguins")) {
      raw.setBlock(network());
      describe(raw.getBlock());
      example.trainOnRawInputs(raw);
      Scaler.Fitted scaler = Scaler.standard().fit(example.penguins.trainX());
      example.refine(scaled, scaler);
      example.share(scaled, scaler);
    }
  }

  /** What goes in, what is to come out, and how would we know that it is right? */
  @Step(1)
  static void formulate() {
    step(1, "Formulate the problem");
    say("Measurements of a penguin go in, one of three species comes out: classification.");
    say("Right or wrong can be counted on penguins that were kept aside.");
  }

  /** Looks at the table before anything is done to it. */
  @Step(2)
  static void inspect(List<Penguin> rows) {
    step(2, "Know inputs and outputs");
    figure("penguins (rows)", rows.size(), "344");
    figure("columns: 6 features and the species", Penguin.class.getRecordComponents().length, "7");
    figure("rows without measurements", rows.stream().filter(p -> !p.isMeasured()).count(), "2");
    figure("rows without sex", rows.stream().filter(p -> p.sex().isEmpty()).count(), "11");
  }

  /** First the columns that are not used, then the rows with gaps: the order matters. */
  @Step(3)
  static void clean(List<Penguin> rows) {
    step(3, "Prepare the data");
    List<Penguin> clean = rows.stream().filter(Penguin::isMeasured).toList();
    figure("rows with all four measurements", clean.size(), "342");
    for (int i = 0; i < SPECIES.size(); i++) {
      String species = SPECIES.get(i);
      long count = clean.stream().filter(penguin -> penguin.species().equals(species)).count();
      figure("of them " + species, count, List.of("151", "68", "123").get(i));
    }
  }

  /** A species becomes a row of zeros with a single one. */
  @Step(3)
  void encode() {
    float[][] rows = OneHot.of(SPECIES).encode(SPECIES);
    for (int i = 0; i < rows.length; i++) {
      String course = List.of("1 0 0", "0 1 0", "0 0 1").get(i);
      figure(SPECIES.get(i) + ", one-hot", joined(rows[i], "%.0f"), course);
    }
  }

  /** Four fifths to learn from, one fifth to test on, each species in the same share. */
  @Step(3)
  void split() {
    figure("rows to learn from", penguins.trainY().length, "273");
    figure("rows to test on", penguins.testY().length, "69");
    figure("of them Adelie, Chinstrap, Gentoo", counts(penguins.testY()), "30 14 25");
  }

  /** Which two measurements tell the species apart? */
  @Step(2)
  void pairPlot() throws IOException {
    picture(
        "pair-plot",
        Plot.pairPlot(
            penguins.trainX(),
            List.of(
                Axis.of("Bill length", "mm"),
                Axis.of("Bill depth", "mm"),
                Axis.of("Flipper length", "mm"),
                Axis.of("Body mass", "g")),
            penguins.trainY(),
            SPECIES));
  }

  /** Four measurements, ten hidden units, a score for each species. */
  @Step(4)
  static Block network() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build());
  }

  /** How large it is. */
  @Step(4)
  static void describe(Block network) {
    step(4, "Choose an architecture");
    long parameters = 0;
    try (NDManager manager = NDManager.newBaseManager()) {
      Block copy = network();
      copy.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      for (var parameter : copy.getParameters().values()) {
        parameters += parameter.getArray().size();
      }
      copy.clear();
    }
    figure("parameters: (4 · 10 + 10) + (10 · 3 + 3)", parameters, "83");
    figure("bytes as float32", parameters * Float.BYTES, "332");
  }

  /** The loss takes raw scores: softmax is inside it, and not in the network. */
  @Step(5)
  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        .addTrainingListeners(new EvaluatorTrainingListener());
  }

  /** Shows every training row 100 times, 32 rows at once, and notes the loss of each epoch. */
  @Step(6)
  static double[] train(Model model, float[][] rows, int[] labels)
      throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(2);
    try (Trainer trainer = model.newTrainer(config())) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, rows[0].length));
      NDManager manager = trainer.getManager();
      ArrayDataset dataset =
          new ArrayDataset.Builder()
              .setData(manager.create(rows))
              .optLabels(manager.create(labels))
              .setSampling(32, true)
              .build();
      EasyTrain.fit(trainer, 100, dataset, null);
      return trainer.getMetrics().getMetric("train_epoch_SoftmaxCrossEntropyLoss").stream()
          .mapToDouble(Metric::getValue)
          .toArray();
    }
  }

  /** Probabilities: here, where one predicts, is the place of softmax. */
  @Step(7)
  static float[][] predict(Model model, float[][] rows) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray scores =
          model
              .getBlock()
              .forward(new ParameterStore(manager, false), new NDList(manager.create(rows)), false)
              .singletonOrThrow();
      NDArray probabilities = scores.softmax(1);
      float[][] out = new float[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        out[i] = probabilities.get(i).toFloatArray();
      }
      return out;
    }
  }

  /** The most probable species of each row. */
  @Step(7)
  static int[] classes(float[][] probabilities) {
    return Arrays.stream(probabilities).mapToInt(WorkedExample::largest).toArray();
  }

  /** Steps 5 to 8 as the course does them first: on the measurements as they are. */
  @Step(8)
  void trainOnRawInputs(Model model) throws IOException, TranslateException {
    step(5, "Choose loss and optimizer");
    figure("loss of guessing, ln 3", "%.4f".formatted(Math.log(3)), "1.0986");
    say("Softmax cross-entropy on raw scores, and Adam with its usual rate of 0.001.");

    step(6, "Train");
    double[] loss = train(model, penguins.trainX(), penguins.trainY());
    figure("epochs", loss.length, "100");
    figure("loss of the first and the last epoch", ends(loss), "2.15 to about 0.27");
    say("The course's last figure does not fit its own predictions; other seeds end at 1 to 14.");
    picture("loss-raw", Plot.loss(loss));

    step(7, "Predict");
    float[][] probabilities = predict(model, penguins.testX());
    figure(
        "the first test row's probabilities",
        joined(probabilities[0], "%.3f"),
        "0.304 0.193 0.503");

    step(8, "Measure");
    measure("raw", classes(probabilities), "22 0 8 | 5 0 9 | 6 0 19", "0.594");
    say("Counting every penguin as the most frequent species gives 0.435 on these rows.");
    say("Chinstraps are hardly ever found. Look at the sizes of the inputs before blaming them:");
    say("body mass is some thousand grams, bill depth some twenty millimetres.");
  }

  /** The one change that helps: inputs of a common size, measured on the training rows. */
  @Step(9)
  void refine(Model model, Scaler.Fitted scaler) throws IOException, TranslateException {
    step(9, "Refine");
    model.setBlock(network());
    double[] loss = train(model, scaler.apply(penguins.trainX()), penguins.trainY());
    figure("loss on scaled inputs", ends(loss));
    picture("loss-scaled", Plot.loss(loss));
    float[][] probabilities = predict(model, scaler.apply(penguins.testX()));
    measure("scaled", classes(probabilities), "", "");
    say("The same 83 parameters. Logistic regression has 0.971 on the course's rows.");
  }

  /** A network is shared with what prepares its inputs, and predicts the same afterwards. */
  @Step(10)
  void share(Model model, Scaler.Fitted scaler) throws IOException, TranslateException {
    step(10, "Share");
    float[][] before = predict(model, scaler.apply(penguins.testX()));
    Path folder = Files.createTempDirectory("penguins-model-");
    try {
      model.save(folder, "penguins");
      try (Model loaded = Model.newInstance("penguins")) {
        loaded.setBlock(network());
        loaded.load(folder, "penguins");
        float[][] after = predict(loaded, scaler.apply(penguins.testX()));
        figure(
            "largest difference after loading", "%.1e".formatted(difference(before, after)), "0");
      }
    } catch (MalformedModelException e) {
      throw new IOException("what was saved could not be read", e);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(String name, int[] predicted, String matrix, String accuracy)
      throws IOException {
    ConfusionMatrix counts = ConfusionMatrix.of(penguins.testY(), predicted, SPECIES);
    figure("confusion matrix, a row a true species", rows(counts.counts()), matrix);
    figure("accuracy on the test rows", shown(counts.accuracy()), accuracy);
    for (int i = 0; i < 3; i++) {
      say(
          "%-10s precision %s, recall %s"
              .formatted(SPECIES.get(i), shown(counts.precision(i)), shown(counts.recall(i))));
    }
    picture("confusion-" + name, Plot.heatMap(counts));
  }

  private static String shown(OptionalDouble share) {
    return share.isPresent() ? "%.3f".formatted(share.getAsDouble()) : "undefined (0 of 0)";
  }

  private static int largest(float[] row) {
    int at = 0;
    for (int i = 1; i < row.length; i++) {
      at = row[i] > row[at] ? i : at;
    }
    return at;
  }

  private static double difference(float[][] one, float[][] other) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        most = Math.max(most, Math.abs(one[i][j] - other[i][j]));
      }
    }
    return most;
  }

  private static String counts(int[] classes) {
    return joined(new float[] {count(classes, 0), count(classes, 1), count(classes, 2)}, "%.0f");
  }

  private static long count(int[] classes, int wanted) {
    return Arrays.stream(classes).filter(one -> one == wanted).count();
  }

  private static String ends(double[] loss) {
    return "%.2f to %.2f".formatted(loss[0], loss[loss.length - 1]);
  }

  private static String rows(int[][] counts) {
    return String.join(
        " | ",
        Arrays.stream(counts)
            .map(row -> String.join(" ", Arrays.stream(row).mapToObj(Integer::toString).toList()))
            .toList());
  }

  private static String joined(float[] values, String format) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> String.format(Locale.ROOT, format, values[i]))
        .collect(Collectors.joining(" "));
  }

  private static void picture(String name, Plot plot) throws IOException {
    Files.createDirectories(PICTURES);
    say("picture: " + plot.png(PICTURES.resolve(name + ".png")));
  }

  private static void step(int number, String title) {
    System.out.printf("%n%2d  %s%n", number, title);
  }

  private static void say(String text) {
    System.out.println("    " + text);
  }

  private static void figure(String what, Object ours) {
    System.out.printf("    %-41s %s%n", what, ours);
  }

  /**
   * A figure of ours, and the course's (none if empty) beside it, or below where the line would get
   * too long.
   */
  private static void figure(String what, Object ours, String course) {
    if (course.isEmpty()) {
      figure(what, ours);
      return;
    }
    boolean beside = ours.toString().length() <= 16 && course.length() <= 9;
    figure(what, beside ? "%-16s course: %s".formatted(ours, course) : ours);
    if (!beside) {
      System.out.printf("    %41s %s%n", "course:", course);
    }
  }
}
