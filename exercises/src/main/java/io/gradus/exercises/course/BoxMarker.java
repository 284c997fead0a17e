package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks boxes. */
final class BoxMarker {
  private static final Pattern BOX = Pattern.compile("\\s{0,3}[-*+]\\s*\\[(.{0,3}?)]\\s*(.*)");

  private BoxMarker() {}

  static Mark mark(AskedQuestion asked, Quiz.Choice choice) {
    List<String> expected = choice.options().stream().map(o -> QuizPage.plain(o.text())).toList();
    List<String> found = new ArrayList<>();
    List<Quiz.Option> ticked = new ArrayList<>();
    int tickedLine = asked.from();
    for (int i = 0; i < asked.section().size(); i++) {
      Matcher box = BOX.matcher(asked.section().get(i));
      if (!box.matches()) {
        continue;
      }
      int line = asked.from() + i + 1;
      found.add(QuizPage.plain(box.group(2)));
      int option = expected.indexOf(QuizPage.plain(box.group(2)));
      String mark = box.group(1).strip();
      if (option < 0) {
        return unknown(asked, choice, line);
      }
      if (mark.equalsIgnoreCase("x")) {
        ticked.add(choice.options().get(option));
        tickedLine = line;
      } else if (!mark.isEmpty()) {
        return asked.unreadable(
            "quiz/box",
            "A box holds something other than x. Write [x] to tick it, [ ] to leave it.",
            line);
      }
    }
    return found.equals(expected)
        ? judge(asked, choice, ticked, tickedLine)
        : unknown(asked, choice, asked.from());
  }

  /** Boxes other than the question's: names the first that is missing, if one is. */
  private static Mark unknown(AskedQuestion asked, Quiz.Choice choice, int line) {
    Set<String> there = new HashSet<>();
    for (String written : asked.section()) {
      Matcher box = BOX.matcher(written);
      if (box.matches()) {
        there.add(QuizPage.plain(box.group(2)));
      }
    }
    return choice.options().stream()
        .map(Quiz.Option::text)
        .filter(text -> !there.contains(QuizPage.plain(text)))
        .findFirst()
        .map(text -> asked.changed("- [ ] " + text, line))
        .orElseGet(() -> asked.added(line));
  }

  private static Mark judge(
      AskedQuestion asked, Quiz.Choice choice, List<Quiz.Option> ticked, int line) {
    if (ticked.isEmpty()) {
      return asked.unanswered(
          "No box is ticked. Put an x in the one that you think is right: - [x].", asked.from());
    }
    if (ticked.size() > 1 && !choice.several()) {
      return asked.wrong(
          "quiz/two-ticked",
          ticked.size() + " boxes are ticked, and one is asked for. Keep the one you mean.",
          line);
    }
    Optional<Quiz.Option> wrong = ticked.stream().filter(option -> !option.right()).findFirst();
    if (wrong.isPresent()) {
      return asked.wrong("quiz/wrong", wrong.get().explanation(), line);
    }
    if (ticked.size() < choice.options().stream().filter(Quiz.Option::right).count()) {
      return asked.wrong(
          "quiz/not-all", "What is ticked is right, but something is missing.", line);
    }
    return asked.right(line);
  }
}
