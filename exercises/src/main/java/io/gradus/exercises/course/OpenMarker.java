package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks answers in a learner's own words: whether they are that, not whether they are good. The
 * model answer, and a teacher, tell that.
 */
final class OpenMarker {
  /**
   * Share of an answer's runs of three words that may stand in what the learner was given. Answers
   * that use a task's terms have about a tenth; a copy in which every sixth word is replaced still
   * has half.
   */
  static final double MOST_COPIED = 0.4;

  /**
   * Share of the words asked for that have to differ; real sentences of 20 words have 14 or more.
   */
  private static final double LEAST_DIFFERENT = 0.5;

  private final Set<List<String>> given;

  /** For learners who have these texts before them. */
  OpenMarker(List<String> given) {
    this.given = new HashSet<>();
    given.forEach(text -> this.given.addAll(OwnWords.of(text).grams()));
  }

  /** What a learner wrote under a question. */
  static String answer(AskedQuestion asked) {
    return answer(asked, own(asked));
  }

  private static String answer(AskedQuestion asked, List<Integer> own) {
    return own.stream().map(i -> bare(asked.section().get(i))).collect(Collectors.joining("\n"));
  }

  private static List<Integer> own(AskedQuestion asked) {
    return asked.ownLines().orElseThrow().stream()
        .filter(i -> !bare(asked.section().get(i)).isEmpty())
        .toList();
  }

  /**
   * Marks an answer.
   *
   * @param before what was answered to the questions before it on the page
   */
  Mark mark(AskedQuestion asked, Quiz.Open open, List<String> before) {
    List<Integer> own = own(asked);
    if (own.isEmpty()) {
      return asked.unanswered(
          "There is no answer yet. Write yours in place of the line, at least "
              + open.words()
              + " words.",
          asked.from());
    }
    int line = asked.from() + own.get(0) + 1;
    OwnWords words = OwnWords.of(answer(asked, own));
    int wanted = open.words();
    if (words.count() < wanted) {
      return asked.wrong(
          "open/too-short",
          "This has %d of at least %d words. Say more: what happens, and why."
              .formatted((int) words.count(), wanted),
          line);
    }
    if (words.countOnce() < wanted || words.different() < wanted * LEAST_DIFFERENT) {
      return asked.wrong(
          "open/repeats",
          "This says the same words again and again. Repetitions do not count towards the %d words;"
                  .formatted(wanted)
              + " explain it in sentences.",
          line);
    }
    // A long quotation is fine where enough of one's own stands beside it.
    if (words.shareOf(given) > MOST_COPIED && words.countBeside(given) < wanted) {
      return asked.wrong(
          "open/copied",
          "Most of this stands in the task or its hints. Say it in your own words, as you would to"
              + " somebody who has not read them.",
          line);
    }
    Set<List<String>> said = new HashSet<>();
    before.forEach(text -> said.addAll(OwnWords.of(text).grams()));
    if (words.shareOf(said) > MOST_COPIED && words.countBeside(said) < wanted) {
      return asked.wrong(
          "open/same",
          "Most of this is also the answer to a question before it. Each question asks something"
              + " else; say here what this one asks.",
          line);
    }
    return asked.right(line);
  }

  /** A line without what remains of the blank. */
  private static String bare(String line) {
    return line.replace("__", "").strip();
  }
}
