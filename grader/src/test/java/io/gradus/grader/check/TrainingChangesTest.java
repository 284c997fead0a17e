package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.DjlSourceAnalyzer;
import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingChange.Kind;
import io.gradus.grader.curve.CurveCode;
import io.gradus.grader.programs.Program;
import io.gradus.grader.programs.Programs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could be changed about trainings, and that what comes of it still compiles. */
class TrainingChangesTest {
  private static final String PROGRAM =
      """
      import ai.djl.Model;
      import ai.djl.ndarray.types.Shape;
      import ai.djl.nn.Activation;
      import ai.djl.nn.SequentialBlock;
      import ai.djl.nn.core.Linear;
      import ai.djl.training.DefaultTrainingConfig;
      import ai.djl.training.EasyTrain;
      import ai.djl.training.Trainer;
      import ai.djl.training.dataset.Dataset;
      import ai.djl.training.loss.Loss;
      import ai.djl.training.optimizer.Optimizer;
      import ai.djl.training.tracker.Tracker;

      class Training {
        static void train(Dataset rows, Dataset others) throws Exception {
          SequentialBlock network = new SequentialBlock();
          network.add(Linear.builder().setUnits(64).build());
          network.add(Activation::sigmoid);
          network.add(Linear.builder().setUnits(3).build());
          DefaultTrainingConfig config =
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                  .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.01f)).build());
          try (Model model = Model.newInstance("m")) {
            model.setBlock(network);
            try (Trainer trainer = model.newTrainer(config)) {
              trainer.initialize(new Shape(1, 4));
              EasyTrain.fit(trainer, 200, rows, others);
            }
          }
        }
      }
      """;

  private static final DjlSourceAnalyzer ANALYZER =
      new DjlSourceAnalyzer(
          id -> Optional.empty(),
          failure -> {
            throw new AssertionError(failure);
          });

  private static Map<Kind, TrainingChange> changes(String text) {
    Map<Kind, TrainingChange> changes = new EnumMap<>(Kind.class);
    Analysis analysis = ANALYZER.analyze("Training.java", text);
    assertThat(analysis.trainings()).hasSize(1);
    for (TrainingChange change : analysis.trainings().get(0).changes()) {
      assertThat(changes.put(change.kind(), change)).as("two of a kind").isNull();
    }
    return changes;
  }

  private static String apply(String text, TrainingChange change) {
    List<SourceEdit> edits = new ArrayList<>(change.fix().edits());
    edits.sort(Comparator.comparingInt((SourceEdit edit) -> edit.span().start()).reversed());
    String changed = text;
    int end = text.length();
    for (SourceEdit edit : edits) {
      assertThat(edit.span().end()).as("edits overlap").isLessThanOrEqualTo(end);
      end = edit.span().start();
      changed = changed.substring(0, end) + edit.text() + changed.substring(edit.span().end());
    }
    return changed;
  }

  private static String after(String text, Kind kind) {
    return apply(text, changes(text).get(kind));
  }

  @Test
  void keepsTheBestEpochByALoopThatALearnerCanRead() {
    String changed = after(PROGRAM, Kind.KEEP_BEST);
    assertThat(changed)
        .contains(
            """
                    trainer.initialize(new Shape(1, 4));
                    // Stops when 10 epochs were no better, and goes back to the best.
                    Map<String, float[]> best = new HashMap<>();
                    float least = Float.POSITIVE_INFINITY;
                    int since = 0;
                    for (int epoch = 0; epoch < 200 && since < 10; epoch++) {
                      EasyTrain.fit(trainer, 1, rows, others);
                      float now = trainer.getTrainingResult().getValidateLoss();
                      since++;
                      if (now < least) {
                        least = now;
                        since = 0;
                        for (Pair<String, Parameter> weight : trainer.getModel().getBlock().getParameters()) {
                          best.put(weight.getKey(), weight.getValue().getArray().toFloatArray());
                        }
                      }
                    }
                    if (!best.isEmpty()) {
                      for (Pair<String, Parameter> weight : trainer.getModel().getBlock().getParameters()) {
                        weight.getValue().getArray().set(best.get(weight.getKey()));
                      }
                    }
            """)
        .contains(
            """
            import ai.djl.training.dataset.Dataset;
            import ai.djl.training.listener.EvaluatorTrainingListener;
            """)
        .contains(
            """
            import ai.djl.util.Pair;
            import java.util.HashMap;
            import java.util.Map;
            """,
            """
                        .addTrainingListeners(new EvaluatorTrainingListener())
                        .optOptimizer(\
            """);
  }

  /** A training that soon learns 30 rows by heart, and what its weights are worth at the end. */
  private static final String OVERFITS =
      """
      import ai.djl.Model;
      import ai.djl.engine.Engine;
      import ai.djl.ndarray.NDList;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;
      import ai.djl.nn.Activation;
      import ai.djl.nn.SequentialBlock;
      import ai.djl.nn.core.Linear;
      import ai.djl.training.DefaultTrainingConfig;
      import ai.djl.training.EasyTrain;
      import ai.djl.training.Trainer;
      import ai.djl.training.dataset.ArrayDataset;
      import ai.djl.training.listener.EvaluatorTrainingListener;
      import ai.djl.training.loss.Loss;
      import ai.djl.translate.NoopTranslator;
      import java.util.Random;

      public class Training {
        public static float[] train() throws Exception {
          Engine.getInstance().setRandomSeed(1);
          SequentialBlock network = new SequentialBlock();
          network.add(Linear.builder().setUnits(64).build());
          network.add(Activation::relu);
          network.add(Linear.builder().setUnits(2).build());
          DefaultTrainingConfig config =
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                  .addTrainingListeners(new EvaluatorTrainingListener());
          try (Model model = Model.newInstance("m"); Trainer trainer = in(model, network, config)) {
            NDManager manager = trainer.getManager();
            NDList x = new NDList(manager.create(rows(1)));
            NDList y = new NDList(manager.create(labels(1)));
            NDList others = new NDList(manager.create(rows(2)));
            NDList right = new NDList(manager.create(labels(2)));
            ArrayDataset train = set(x, y);
            ArrayDataset validation = set(others, right);
            EasyTrain.fit(trainer, 300, train, validation);
            return new float[] {
              trainer.getTrainingResult().getValidateLoss(),
              trainer.getLoss().evaluate(right, trainer.evaluate(others)).getFloat(),
              trainer.getLoss().evaluate(
                  right, model.newPredictor(new NoopTranslator()).predict(others)).getFloat()
            };
          }
        }

        static Trainer in(Model model, SequentialBlock network, DefaultTrainingConfig config) {
          model.setBlock(network);
          Trainer trainer = model.newTrainer(config);
          trainer.initialize(new Shape(1, 4));
          return trainer;
        }

        static ArrayDataset set(NDList x, NDList y) throws Exception {
          ArrayDataset set = new ArrayDataset.Builder().setData(x.get(0)).optLabels(y.get(0))
              .setSampling(30, false).build();
          set.prepare();
          return set;
        }

        static float[][] rows(long seed) {
          Random random = new Random(seed);
          float[][] rows = new float[30][4];
          for (float[] row : rows) {
            for (int j = 0; j < 4; j++) {
              row[j] = (float) random.nextGaussian();
            }
          }
          return rows;
        }

        static int[] labels(long seed) {
          Random random = new Random(100 + seed);
          int[] labels = new int[30];
          float[][] rows = rows(seed);
          for (int i = 0; i < 30; i++) {
            labels[i] = rows[i][0] + 1.5 * random.nextGaussian() > 0 ? 1 : 0;
          }
          return labels;
        }
      }
      """;

  @Test
  void trainerAndPredictorHaveTheBestEpochsWeightsAfterwards(@TempDir Path out) throws Exception {
    Path source = Files.writeString(out.resolve("Training.java"), after(OVERFITS, Kind.KEEP_BEST));
    compile(List.of(source), out);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
      float[] losses = (float[]) loader.loadClass("Training").getMethod("train").invoke(null);
      assertThat(losses[1]).as("less than in the last epoch").isLessThan(losses[0]);
      assertThat(losses[2]).as("the predictor's").isCloseTo(losses[1], within(1e-5f));
    }
  }

  @Test
  void changesWhatIsWrittenDownAndSaysWhatToExpect() {
    Map<Kind, TrainingChange> all = changes(PROGRAM);
    assertThat(all).containsOnlyKeys(Kind.values());
    assertThat(all.values())
        .allSatisfy(
            change -> {
              assertThat(change.expectation()).endsWith(".").doesNotContain("!");
              assertThat(change.fix().title()).doesNotContain("!").doesNotEndWith(".");
            });
    assertThat(all.get(Kind.TENTH_OF_RATE).fix().title())
        .isEqualTo("Lower the learning rate (0.01 → 0.001)");
    assertThat(after(PROGRAM, Kind.TENTH_OF_RATE)).contains("Tracker.fixed(0.001f)");
    assertThat(after(PROGRAM, Kind.THIRD_OF_RATE)).contains("Tracker.fixed(0.003f)");
    assertThat(after(PROGRAM, Kind.TRIPLE_RATE)).contains("Tracker.fixed(0.03f)");
    assertThat(after(PROGRAM, Kind.FEWER_UNITS)).contains("setUnits(32)", "setUnits(3)");
    assertThat(after(PROGRAM, Kind.MORE_UNITS)).contains("setUnits(128)", "setUnits(3)");
    assertThat(after(PROGRAM, Kind.MORE_EPOCHS)).contains("fit(trainer, 400, ");
    assertThat(after(PROGRAM, Kind.RELU)).contains("network.add(Activation::relu);");
    assertThat(after(PROGRAM, Kind.DROPOUT))
        .contains(
            "Activation::sigmoid);\n    network.add(Dropout.builder().optRate(0.5f).build());")
        .contains("import ai.djl.nn.norm.Dropout;\n");
    assertThat(after(PROGRAM, Kind.BATCH_NORM))
        .contains("(64).build());\n    network.add(BatchNorm.builder().build());\n");
    assertThat(after(PROGRAM, Kind.SCALED_INPUTS))
        .contains("new SequentialBlock();\n    network.add(BatchNorm.builder().build());\n");
  }

  @Test
  void ratesAreFoundBehindANameAndWhereTheyAreDjlsOwn() {
    String named =
        PROGRAM
            .replace("class Training {", "class Training {\n  static final float RATE = 1e-3f;")
            .replace("0.01f", "RATE");
    assertThat(after(named, Kind.TENTH_OF_RATE)).contains("RATE = 0.0001f;", "fixed(RATE)");
    String twice = named.replace("{\n    Seq", "{\n    float RATE = 2;\n    Seq");
    assertThat(changes(twice)).doesNotContainKey(Kind.TENTH_OF_RATE);

    String own = PROGRAM.replace(".optLearningRateTracker(Tracker.fixed(0.01f))", "");
    assertThat(after(own, Kind.TRIPLE_RATE))
        .contains("Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.003f)).build()");
    String none = own.replaceAll("\\s+\\.optOptimizer\\(Optimizer.adam\\(\\).build\\(\\)\\)", "");
    assertThat(after(none, Kind.TENTH_OF_RATE))
        .contains("Loss()).optOptimizer(Optimizer.adam()")
        .contains("Tracker.fixed(0.0001f)");
  }

  @Test
  void whereItIsNotCertainNothingIsOffered() {
    assertThat(changes(PROGRAM.replace("rows, others);", "rows, null);")))
        .doesNotContainKey(Kind.KEEP_BEST);
    assertThat(changes(PROGRAM.replace("EasyTrain.fit", "if (rows != null) EasyTrain.fit")))
        .doesNotContainKey(Kind.KEEP_BEST);
    assertThat(changes(PROGRAM.replace("rows, others);", "shuffled(rows), others);")))
        .doesNotContainKey(Kind.KEEP_BEST);
    assertThat(changes(PROGRAM.replace("trainer, 200", "trainer, next()")))
        .doesNotContainKeys(Kind.KEEP_BEST, Kind.MORE_EPOCHS);
    assertThat(changes(PROGRAM.replace("setUnits(64)", "setUnits(units())")))
        .doesNotContainKeys(Kind.MORE_UNITS, Kind.FEWER_UNITS);
    assertThat(changes(PROGRAM.replace("Activation::sigmoid", "mystery()")))
        .doesNotContainKeys(Kind.DROPOUT, Kind.BATCH_NORM, Kind.RELU);
  }

  @Test
  void namesThatTheFileHasAreLeftAlone() {
    String taken =
        PROGRAM
            .replace("class Training {", "class Training {\n  static int best, since2, since;")
            .replace("import ai.djl.Model;", "import ai.djl.Model;\nimport my.HashMap;");
    assertThat(after(taken, Kind.KEEP_BEST))
        .contains("Map<String, float[]> best2 = new java.util.HashMap<>();", "int since3 = 0;")
        .contains("import my.HashMap;");
  }

  @Test
  void everyKindIsOfUseAgainstSomething() {
    List<Kind> used = new ArrayList<>();
    for (CurveCode code : CurveCode.values()) {
      used.addAll(TrainingChange.against(code));
    }
    assertThat(used).contains(Kind.values());
  }

  /** Every change of every program; and no change is itself something that a check warns of. */
  @Test
  void whatComesOutCompilesAndIsSound(@TempDir Path out) throws IOException {
    Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    List<Path> sources = new ArrayList<>();
    List<Program> programs =
        Stream.concat(Programs.healthy().stream(), Programs.faulty().stream()).toList();
    for (Program program : programs) {
      Analysis before = ANALYZER.analyze(program.name() + ".java", program.source());
      List<String> known = before.findings().stream().map(SourceFinding::code).toList();
      for (TrainingChange change :
          before.trainings().stream().flatMap(note -> note.changes().stream()).toList()) {
        count.merge(change.kind(), 1, Integer::sum);
        String text = apply(program.source(), change);
        sources.add(write(out.resolve("p" + sources.size()), program.name(), text));
        assertThat(ANALYZER.analyze(program.name() + ".java", text).findings())
            .as("%s after %s", program.name(), change.fix().title())
            .extracting(SourceFinding::code)
            .isSubsetOf(known);
      }
    }
    assertThat(count).containsOnlyKeys(Kind.values());
    compile(sources, out);
  }

  private static void compile(List<Path> sources, Path out) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "-implicit:none", "-d", out.toString());
      Boolean compiled =
          javac
              .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled)
          .as(() -> said.getDiagnostics().stream().limit(5).toList().toString())
          .isTrue();
    }
  }

  /** A program in a package of its own. */
  private static Path write(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    String bare = text.replaceFirst("(?m)^package [^;]*;", "");
    return Files.writeString(
        folder.resolve(name + ".java"), "package " + folder.getFileName() + ";\n" + bare);
  }
}
