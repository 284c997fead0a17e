package io.gradus.grader.corpus;

import io.gradus.grader.curve.CurveCode;
import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How right the diagnosis is on a part of the corpus.
 *
 * @param rows one a fault, the healthy trainings first
 * @param tuning whether this is the part that thresholds were tuned on
 * @param data what the course's datasets were
 */
public record Verdicts(List<Row> rows, boolean tuning, String data) {
  private static final String STORED = "curves.bin";

  /** Shares that are aimed at. */
  private static final double FOUND = 0.98;

  private static final double RIGHT = 0.9;

  /** How sure the bound is. */
  private static final double CONFIDENCE = 0.95;

  /**
   * Trainings with one fault, or with none.
   *
   * @param fault for people
   * @param healthy whether nothing was planted
   * @param trained all of them
   * @param judged those where the fault did harm, or without one came out well
   * @param alarms judged ones with any diagnosis but good
   * @param right judged ones whose first diagnosis is right
   * @param first how often each code came first
   */
  public record Row(
      String fault,
      boolean healthy,
      int trained,
      int judged,
      int alarms,
      int right,
      Map<String, Integer> first) {}

  /** Keeps a copy. */
  public Verdicts {
    rows = List.copyOf(rows);
  }

  /** On the corpus that is stored in the program. */
  public static Verdicts stored(boolean tuning) throws IOException {
    try (InputStream in = Verdicts.class.getResourceAsStream(STORED)) {
      if (in == null) {
        throw new IOException("the program lacks " + STORED);
      }
      return of(CorpusFile.read(in), tuning);
    }
  }

  /** On a corpus in a file. */
  public static Verdicts in(Path file, boolean tuning) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(CorpusFile.read(in), tuning);
    }
  }

  /**
   * Trains a corpus anew, several minutes long, and keeps it in a file.
   *
   * @param progress told what is trained next
   */
  public static void train(Path file, Consumer<String> progress) throws IOException {
    Corpus corpus = Corpus.train(Tasks.ofThisMachine(), progress);
    try (var out = Files.newOutputStream(file)) {
      CorpusFile.write(corpus, out);
    }
  }

  static Verdicts of(Corpus corpus, boolean tuning) {
    Map<Fault, List<CorpusRun>> byFault = new EnumMap<>(Fault.class);
    for (CorpusRun run : corpus.runs()) {
      if (run.recipe().isForTuning() == tuning) {
        byFault.computeIfAbsent(run.recipe().fault(), fault -> new ArrayList<>()).add(run);
      }
    }
    List<Row> rows = new ArrayList<>();
    byFault.forEach((fault, runs) -> rows.add(row(fault, runs, corpus)));
    return new Verdicts(rows, tuning, corpus.data());
  }

  private static Row row(Fault fault, List<CorpusRun> runs, Corpus corpus) {
    int judged = 0;
    int alarms = 0;
    int right = 0;
    Map<String, Integer> first = new TreeMap<>();
    for (CorpusRun run : runs) {
      if (Truth.of(run, corpus) == Truth.NEITHER) {
        continue;
      }
      List<Diagnosis> found = CurveDiagnosis.of(run.series());
      String code = found.isEmpty() ? "none" : found.get(0).code().shortName();
      judged++;
      alarms += !found.isEmpty() && found.get(0).isAlarm() ? 1 : 0;
      right += fault.isRight(code) || isBroken(run, code) ? 1 : 0;
      first.merge(code, 1, Integer::sum);
    }
    return new Row(fault.title(), fault == Fault.NONE, runs.size(), judged, alarms, right, first);
  }

  /** Whatever was planted: a loss that is no number any more diverged. */
  private static boolean isBroken(CorpusRun run, String code) {
    double[] loss = run.series().loss();
    return code.equals(CurveCode.DIVERGING.shortName()) && !Double.isFinite(loss[loss.length - 1]);
  }

  public int trained() {
    return rows.stream().mapToInt(Row::trained).sum();
  }

  public int healthy() {
    return rows.stream().filter(Row::healthy).mapToInt(Row::judged).sum();
  }

  public int falseAlarms() {
    return rows.stream().filter(Row::healthy).mapToInt(Row::alarms).sum();
  }

  public int faulty() {
    return rows.stream().filter(row -> !row.healthy()).mapToInt(Row::judged).sum();
  }

  /** Faulty trainings that got any alarm. */
  public int found() {
    return rows.stream().filter(row -> !row.healthy()).mapToInt(Row::alarms).sum();
  }

  /** Faulty trainings whose first diagnosis is right. */
  public int right() {
    return rows.stream().filter(row -> !row.healthy()).mapToInt(Row::right).sum();
  }

  /**
   * With 95 % confidence, no more than this share of healthy trainings gets a false alarm (Clopper
   * and Pearson, 1934).
   */
  public double falseAlarmBound() {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atMost(falseAlarms(), healthy(), middle) > 1 - CONFIDENCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Probability of at most so many of n at a rate. */
  static double atMost(int count, int n, double rate) {
    double sum = 0;
    double logChoose = 0;
    for (int k = 0; k <= count; k++) {
      sum += Math.exp(logChoose + k * Math.log(rate) + (n - k) * Math.log1p(-rate));
      logChoose += Math.log((double) (n - k) / (k + 1));
    }
    return sum;
  }

  /** Whether all that is aimed at is reached. */
  public boolean isAsGoodAsAimed() {
    return falseAlarms() == 0 && found() >= FOUND * faulty() && right() >= RIGHT * faulty();
  }
}
