package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks blanks for numbers and for words. */
final class BlankMarker {
  /** What is written in a blank, and on which line. */
  private record Written(String value, int line) {}

  /** Either what is written, or why nothing can be read. */
  private record Found(Optional<Written> written, Optional<Mark> mark) {}

  private BlankMarker() {}

  static Mark mark(AskedQuestion asked, Quiz.Blank blank) {
    Found found = find(asked, blank.label(), "your number");
    return found.mark().orElseGet(() -> number(asked, blank, found.written().orElseThrow()));
  }

  static Mark mark(AskedQuestion asked, Quiz.Word blank) {
    Found found = find(asked, blank.label(), "your word");
    return found.mark().orElseGet(() -> word(asked, blank, found.written().orElseThrow()));
  }

  private static Found find(AskedQuestion asked, String name, String what) {
    String label = QuizPage.plain(name) + ":";
    List<Integer> blanks = new ArrayList<>();
    for (int i = 0; i < asked.section().size(); i++) {
      if (label(asked.section().get(i)).startsWith(label)) {
        blanks.add(i);
      }
    }
    if (blanks.isEmpty()) {
      return none(asked.changed(name + ": ____", asked.from()));
    }
    int line = asked.from() + blanks.get(0) + 1;
    if (blanks.size() > 1) {
      return none(
          asked.unreadable(
              "quiz/blank-twice",
              "There are two lines \"" + name + ":\". Keep the one you mean.",
              asked.from() + blanks.get(1) + 1));
    }
    String written = asked.section().get(blanks.get(0));
    String value = written.substring(written.indexOf(':') + 1).replace("__", "").strip();
    if (value.isEmpty() || value.equals("_")) {
      return none(
          asked.unanswered("The blank is empty. Write " + what + " in place of the line.", line));
    }
    return new Found(Optional.of(new Written(value, line)), Optional.empty());
  }

  private static Found none(Mark mark) {
    return new Found(Optional.empty(), Optional.of(mark));
  }

  private static Mark number(AskedQuestion asked, Quiz.Blank blank, Written written) {
    Optional<NumericAnswer> read = NumericAnswer.read(written.value());
    if (read.isEmpty()) {
      return asked.unreadable(
          "quiz/not-a-number",
          "This can't be read as one number. Write digits, and a unit behind them if you like.",
          written.line());
    }
    NumericAnswer answer = read.get();
    if (!answer.unit().isEmpty() && !blank.units().contains(answer.unit())) {
      return asked.unreadable(
          "quiz/unit",
          blank.units().isEmpty()
              ? "The number has a unit, and none is asked for. Write the number alone."
              : "The number has another unit than is asked for. Give it in "
                  + blank.units().get(0)
                  + ".",
          written.line());
    }
    if (answer.means(blank.value(), blank.tolerance())) {
      return asked.right(written.line());
    }
    String explanation =
        blank.misconceptions().stream()
            .filter(misconception -> answer.means(misconception.value(), blank.tolerance()))
            .map(Quiz.Misconception::explanation)
            .findFirst()
            .orElse(blank.otherwise());
    return asked.wrong("quiz/wrong", explanation, written.line());
  }

  private static Mark word(AskedQuestion asked, Quiz.Word blank, Written written) {
    String key = WordBlank.key(written.value());
    if (key.isEmpty()) {
      return asked.unreadable(
          "quiz/not-a-word",
          "There is no letter and no digit in the blank. Write one of the words or letters asked"
              + " for.",
          written.line());
    }
    if (isAny(key, blank.right())) {
      return asked.right(written.line());
    }
    String explanation =
        blank.misconceptions().stream()
            .filter(wrong -> isAny(key, wrong.words()))
            .map(Quiz.WrongWord::explanation)
            .findFirst()
            .orElse(blank.otherwise());
    return asked.wrong("quiz/wrong", explanation, written.line());
  }

  private static boolean isAny(String key, List<String> words) {
    return words.stream().anyMatch(word -> WordBlank.key(word).equals(key));
  }

  /** The line without list marks and emphasis, so that {@code - **parameters**: 83} is found. */
  private static String label(String line) {
    return QuizPage.plain(line.replace("*", "").replaceFirst("^\\s*[-+]\\s+", ""))
        .replace(" :", ":");
  }
}
