package io.gradus.grader.guidance;

import io.gradus.exercises.course.Hint;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.feedback.LearnerText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hint to show next.
 *
 * @param topic what it is about: the code of a fault that the source shows, or {@link #EXERCISE}
 * @param line of that fault in the source, from 1; 0 for the exercise
 * @param hint which
 * @param levels how many there are on this topic
 * @param because what the last grading told that it fits, if it was chosen for that
 * @param again whether every hint was seen before
 * @param present of the parts of the hint's code, those that the source has
 * @param missing and those that it has not
 */
public record HintChoice(
    String topic,
    int line,
    Hint hint,
    int levels,
    Optional<LearnerText> because,
    boolean again,
    List<String> present,
    List<String> missing) {
  /** The topic of an exercise's own hints. */
  public static final String EXERCISE = "";

  private static final int PARTS = 6;

  public HintChoice {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
  }

  /**
   * Chooses. First what the source shows to be wrong now, the gravest and foremost fault of which
   * not every level was seen. Then, of the exercise's own hints that fit what the last grading
   * found and were not seen, the lowest, for help goes up by steps; else the lowest that was not
   * seen. A hint whose aim the source has reached already is passed over. Where all were seen, the
   * one that fits best, else the last.
   *
   * @param hints of the exercise, by level, at least one
   */
  public static HintChoice next(List<Hint> hints, Situation now) {
    for (SourceFinding fault : faults(now)) {
      List<Hint> levels = FaultHints.of(fault);
      Optional<Hint> unseen =
          levels.stream().filter(hint -> !now.hasSeen(fault.code(), hint.level())).findFirst();
      if (unseen.isPresent()) {
        return of(fault, unseen.get(), levels.size(), now);
      }
    }
    return own(hints, now);
  }

  /** The same thing's hint of another level; empty where it has none of that level. */
  public static Optional<HintChoice> ofLevel(List<Hint> hints, Situation now, int level) {
    HintChoice next = next(hints, now);
    Optional<SourceFinding> fault =
        faults(now).stream().filter(one -> one.code().equals(next.topic())).findFirst();
    return fault.map(FaultHints::of).orElse(hints).stream()
        .filter(hint -> hint.level() == level)
        .findFirst()
        .map(
            hint ->
                fault.isPresent()
                    ? of(fault.get(), hint, hints.size(), now)
                    : own(hint, hints, Optional.empty(), false, now));
  }

  private static List<SourceFinding> faults(Situation now) {
    return now.findings().stream()
        .filter(finding -> !FaultHints.of(finding).isEmpty())
        .sorted(
            Comparator.comparing(SourceFinding::severity)
                .thenComparing(finding -> finding.span().start()))
        .toList();
  }

  private static HintChoice of(SourceFinding fault, Hint hint, int levels, Situation now) {
    return new HintChoice(
        fault.code(),
        now.line(fault.span().start()),
        hint,
        levels,
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  private static HintChoice own(List<Hint> hints, Situation now) {
    Set<String> names = CodeNames.of(now.source());
    List<Hint> open =
        hints.stream()
            .filter(hint -> hint.until().isEmpty() || !names.containsAll(hint.until()))
            .toList();
    Optional<HintChoice> lowest = Optional.empty();
    Optional<HintChoice> repeated = Optional.empty();
    for (Told told : now.told()) {
      Optional<Hint> fitting =
          open.stream()
              .filter(
                  hint ->
                      told.hint() > 0
                          ? hint.level() == told.hint()
                          : hint.finding().filter(told.code()::equals).isPresent())
              .findFirst();
      if (fitting.isPresent()) {
        int level = fitting.get().level();
        HintChoice choice = own(fitting.get(), hints, Optional.of(told.message()), false, now);
        if (now.hasSeen(EXERCISE, level)) {
          repeated = repeated.or(() -> Optional.of(choice));
        } else if (lowest.isEmpty() || level < lowest.get().hint().level()) {
          lowest = Optional.of(choice);
        }
      }
    }
    if (lowest.isPresent()) {
      return lowest.get();
    }
    Optional<Hint> unseen =
        open.stream().filter(hint -> !now.hasSeen(EXERCISE, hint.level())).findFirst();
    if (unseen.isPresent()) {
      return own(unseen.get(), hints, Optional.empty(), false, now);
    }
    return repeated
        .map(choice -> own(choice.hint(), hints, choice.because(), true, now))
        .orElseGet(() -> own(hints.get(hints.size() - 1), hints, Optional.empty(), true, now));
  }

  private static HintChoice own(
      Hint hint, List<Hint> hints, Optional<LearnerText> because, boolean again, Situation now) {
    Set<String> names = CodeNames.of(now.source());
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String part : CodeNames.partsOf(hint.text())) {
      (names.contains(part) ? present : missing).add(part);
    }
    return new HintChoice(
        EXERCISE,
        0,
        hint,
        hints.size(),
        because,
        again,
        present.subList(0, Math.min(PARTS, present.size())),
        missing.subList(0, Math.min(PARTS, missing.size())));
  }
}
