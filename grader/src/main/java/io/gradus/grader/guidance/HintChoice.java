package io.gradus.grader.guidance;

import io.gradus.exercises.course.Hint;
import io.gradus.grader.feedback.LearnerText;
import java.util.List;
import java.util.Optional;

/**
 * The hint to show next.
 *
 * @param hint which
 * @param because what the last grading told that it fits, if it was chosen for that
 * @param again whether every hint was seen before
 */
public record HintChoice(Hint hint, Optional<LearnerText> because, boolean again) {
  /**
   * Chooses: of the hints that fit what the last grading found and were not seen, the lowest, for
   * help goes up by steps; else the lowest that was not seen; where all were seen, the one that
   * fits best, else the last.
   *
   * @param hints of the exercise, by level, at least one
   */
  public static HintChoice next(List<Hint> hints, Logbook logbook, String id) {
    LogEntry entry = logbook.of(id);
    Optional<HintChoice> lowest = Optional.empty();
    Optional<HintChoice> repeated = Optional.empty();
    for (LogEntry.Told told : entry.findings()) {
      Optional<Hint> fitting =
          hints.stream()
              .filter(
                  hint ->
                      told.hint() > 0
                          ? hint.level() == told.hint()
                          : hint.finding().filter(told.code()::equals).isPresent())
              .findFirst();
      if (fitting.isPresent()) {
        HintChoice choice = new HintChoice(fitting.get(), Optional.of(told.message()), false);
        int level = fitting.get().level();
        if (entry.hints().contains(level)) {
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
        hints.stream().filter(hint -> !entry.hints().contains(hint.level())).findFirst();
    if (unseen.isPresent()) {
      return new HintChoice(unseen.get(), Optional.empty(), false);
    }
    return repeated
        .map(choice -> new HintChoice(choice.hint(), choice.because(), true))
        .orElseGet(() -> new HintChoice(hints.get(hints.size() - 1), Optional.empty(), true));
  }
}
