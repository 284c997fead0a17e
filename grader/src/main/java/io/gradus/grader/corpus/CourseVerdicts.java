package io.gradus.grader.corpus;

import io.gradus.grader.curve.Comparison;
import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.grader.curve.EpochSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the diagnosis says of the course's own curves what the course says: each is trained on
 * some seeds, and those that mend another one are compared with it, seed by seed.
 *
 * @param rows one a training of the course, in order
 */
public record CourseVerdicts(List<Row> rows) {

  /**
   * One training of the course.
   *
   * @param exercise its number
   * @param says what the course says
   * @param seeds on how many it was trained; 0 where its data is not on this machine
   * @param right how many got a first diagnosis that fits
   * @param first how often each code came first
   * @param since from which epoch on the first diagnosis shows, least and largest
   * @param mends what it is compared with, and how often it was found better; empty if nothing
   * @param data what it was trained on
   */
  public record Row(
      String exercise,
      String title,
      String says,
      int seeds,
      int right,
      Map<String, Integer> first,
      String since,
      String mends,
      String data) {
    /** Whether all fits, and nothing is missing. */
    public boolean isRight() {
      return seeds > 0 && right == seeds;
    }
  }

  /** Keeps a copy. */
  public CourseVerdicts {
    rows = List.copyOf(rows);
  }

  /**
   * Trains them all, or those whose exercise begins so.
   *
   * @param folders of the user's own data
   * @param exercise such as {@code 2.}; empty for all
   * @param progress told what is trained next
   * @throws IOException if data can't be read or a training fails
   */
  public static CourseVerdicts train(
      List<Path> folders, String exercise, int seeds, Consumer<String> progress)
      throws IOException {
    CourseRows data = new CourseRows(folders);
    Map<CourseCurve, List<EpochSeries>> trained = new EnumMap<>(CourseCurve.class);
    List<Row> rows = new ArrayList<>();
    for (CourseCurve curve : chosen(exercise)) {
      List<EpochSeries> all = new ArrayList<>();
      String source = "its data is not on this machine";
      for (int seed = 1; seed <= seeds; seed++) {
        Optional<CourseRows.Both> both = data.of(curve, seed);
        if (both.isPresent()) {
          progress.accept("%s %s, seed %d".formatted(curve.row(), curve.title(), seed));
          source = both.get().source();
          all.add(CourseTraining.run(curve, both.get(), seed));
        }
      }
      trained.put(curve, all);
      rows.add(row(curve, all, trained, source));
    }
    return new CourseVerdicts(rows);
  }

  /** What is mended comes before what mends it. */
  private static List<CourseCurve> chosen(String exercise) {
    List<CourseCurve> chosen = new ArrayList<>();
    for (CourseCurve curve : CourseCurve.values()) {
      if (curve.row().startsWith(exercise)) {
        curve.mends().stream().filter(one -> !chosen.contains(one)).forEach(chosen::add);
        if (!chosen.contains(curve)) {
          chosen.add(curve);
        }
      }
    }
    return chosen;
  }

  private static Row row(
      CourseCurve curve,
      List<EpochSeries> all,
      Map<CourseCurve, List<EpochSeries>> trained,
      String source) {
    Map<String, Integer> first = new TreeMap<>();
    int right = 0;
    List<Integer> since = new ArrayList<>();
    for (EpochSeries series : all) {
      List<Diagnosis> found = CurveDiagnosis.of(series);
      String code = found.isEmpty() ? "none" : found.get(0).code().shortName();
      first.merge(code, 1, Integer::sum);
      right += curve.isRight(code) ? 1 : 0;
      found.stream()
          .findFirst()
          .filter(Diagnosis::isAlarm)
          .ifPresent(one -> since.add(one.since()));
    }
    return new Row(
        curve.row(),
        curve.title(),
        curve.says(),
        all.size(),
        right,
        first,
        range(since),
        mends(curve, all, trained),
        source);
  }

  private static String range(List<Integer> numbers) {
    int least = numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
    int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    return numbers.isEmpty() ? "" : least == most ? "" + least : least + " to " + most;
  }

  private static String mends(
      CourseCurve curve, List<EpochSeries> all, Map<CourseCurve, List<EpochSeries>> trained) {
    return curve.mends().stream()
        .map(
            other -> {
              List<EpochSeries> before = trained.getOrDefault(other, List.of());
              Map<String, Long> verdicts =
                  IntStream.range(0, Math.min(all.size(), before.size()))
                      .mapToObj(i -> Comparison.of(before.get(i), all.get(i)).verdict())
                      .collect(
                          Collectors.groupingBy(
                              CourseVerdicts::words, TreeMap::new, Collectors.counting()));
              return verdicts.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", ", "against " + other.title() + ": ", ""));
            })
        .collect(Collectors.joining("; "));
  }

  private static String words(Comparison.Verdict verdict) {
    return verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
