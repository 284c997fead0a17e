package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Mark;
import io.gradus.exercises.course.QuizMarks.Outcome;
import io.gradus.exercises.course.QuizMarks.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks a learner's page against a quiz. Never throws for what a learner wrote. */
public final class QuizMarker {
  /** The largest page that is read, bytes. */
  public static final int LARGEST = 256 * 1024;

  private static final Pattern BOX = Pattern.compile("\\s{0,3}[-*+]\\s*\\[(.{0,3}?)]\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}##\\s+(.*?)\\s*#*");

  private final Quiz quiz;

  /** A marker for one quiz. */
  public QuizMarker(Quiz quiz) {
    this.quiz = quiz;
  }

  /** Marks a page from its bytes, which may be anything. */
  public QuizMarks mark(byte[] page) {
    if (page.length > LARGEST) {
      return spoilt("quiz/too-large", tooLarge(page.length), 1);
    }
    try {
      return mark(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page)).toString());
    } catch (CharacterCodingException e) {
      return spoilt("quiz/not-text", "The file is not UTF-8 text. Save it as UTF-8.", 1);
    }
  }

  /** Marks a page. */
  public QuizMarks mark(String page) {
    if (page.length() > LARGEST) {
      return spoilt("quiz/too-large", tooLarge(page.length()), 1);
    }
    if (page.indexOf('\0') >= 0) {
      return spoilt(
          "quiz/not-text",
          "The file is not text. Bring the page back with gradus reset " + quiz.exercise() + ".",
          1);
    }
    List<String> lines = (page.startsWith("\uFEFF") ? page.substring(1) : page).lines().toList();
    Optional<Problem> problem = frontMatter(lines);
    if (problem.isPresent()) {
      return spoilt(problem.get());
    }
    return new QuizMarks(
        quiz.questions().stream().map(question -> mark(question, lines)).toList(),
        Optional.empty());
  }

  private String tooLarge(int size) {
    return "The file has "
        + size
        + " bytes, more than the "
        + LARGEST
        + " that are read. Bring the page back with gradus reset "
        + quiz.exercise()
        + ".";
  }

  private QuizMarks spoilt(String finding, String message, int line) {
    return spoilt(new Problem(finding, message, line));
  }

  private QuizMarks spoilt(Problem problem) {
    return new QuizMarks(
        quiz.questions().stream()
            .map(
                question ->
                    result(
                        question,
                        Outcome.UNREADABLE,
                        problem.finding(),
                        problem.message(),
                        problem.line()))
            .toList(),
        Optional.of(problem));
  }

  private Optional<Problem> frontMatter(List<String> lines) {
    String wanted = "Begin the file with the lines: ---, exercise: " + quiz.exercise() + ", ---";
    int open = 0;
    while (open < lines.size() && lines.get(open).isBlank()) {
      open++;
    }
    if (open == lines.size()) {
      return Optional.of(
          new Problem(
              "quiz/empty",
              "The file is empty. Bring the page back with gradus reset " + quiz.exercise() + ".",
              1));
    }
    boolean closed = false;
    String exercise = "";
    int exerciseLine = open + 1;
    if (lines.get(open).strip().equals("---")) {
      for (int i = open + 1; i < lines.size() && !closed; i++) {
        String line = lines.get(i).strip();
        closed = line.equals("---");
        if (line.startsWith("exercise:") && exercise.isEmpty()) {
          exercise = line.substring("exercise:".length()).strip().replaceAll("[\"']", "");
          exerciseLine = i + 1;
        }
      }
    }
    if (!closed || exercise.isEmpty()) {
      return Optional.of(
          new Problem(
              "quiz/front-matter",
              "The file does not say which exercise it answers. " + wanted + ".",
              open + 1));
    }
    if (!exercise.equals(quiz.exercise())) {
      return Optional.of(
          new Problem(
              "quiz/front-matter",
              "The file says that it answers another exercise. " + wanted + ".",
              exerciseLine));
    }
    return Optional.empty();
  }

  private Mark mark(Quiz.Question question, List<String> lines) {
    List<Integer> headings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(lines.get(i));
      if (heading.matches() && plain(heading.group(1)).equals(plain(question.title()))) {
        headings.add(i);
      }
    }
    if (headings.isEmpty()) {
      return unreadable(
          question,
          "quiz/question-missing",
          "The question \"" + question.title() + "\" is not in the file. " + bringBack(),
          1);
    }
    if (headings.size() > 1) {
      return unreadable(
          question,
          "quiz/question-twice",
          "The question stands in the file "
              + headings.size()
              + " times. Keep one, so that it is clear which answer counts.",
          headings.get(1) + 1);
    }
    int from = headings.get(0) + 1;
    int to = from;
    while (to < lines.size() && !HEADING.matcher(lines.get(to)).matches()) {
      to++;
    }
    List<String> section = lines.subList(from, to);
    if (!stillAsks(question, section)) {
      return changed(question, from);
    }
    return question.answer() instanceof Quiz.Choice choice
        ? markBoxes(question, choice, section, from)
        : markBlank(question, (Quiz.Blank) question.answer(), section, from);
  }

  /**
   * Whether the question's lines are all there, in order; a learner's notes between them may be.
   */
  private static boolean stillAsks(Quiz.Question question, List<String> section) {
    int next = 0;
    for (String line : section) {
      if (next < question.text().size() && plain(line).equals(plain(question.text().get(next)))) {
        next++;
      }
    }
    return next == question.text().size();
  }

  private Mark markBoxes(
      Quiz.Question question, Quiz.Choice choice, List<String> section, int from) {
    List<String> expected = choice.options().stream().map(o -> plain(o.text())).toList();
    List<String> found = new ArrayList<>();
    List<Quiz.Option> ticked = new ArrayList<>();
    int tickedLine = from;
    for (int i = 0; i < section.size(); i++) {
      Matcher box = BOX.matcher(section.get(i));
      if (!box.matches()) {
        continue;
      }
      found.add(plain(box.group(2)));
      int option = expected.indexOf(plain(box.group(2)));
      String mark = box.group(1).strip();
      if (option < 0) {
        return changed(question, from + i + 1);
      }
      if (mark.equalsIgnoreCase("x")) {
        ticked.add(choice.options().get(option));
        tickedLine = from + i + 1;
      } else if (!mark.isEmpty()) {
        return unreadable(
            question,
            "quiz/box",
            "A box holds something other than x. Write [x] to tick it, [ ] to leave it.",
            from + i + 1);
      }
    }
    if (!found.equals(expected)) {
      return changed(question, from);
    }
    if (ticked.isEmpty()) {
      return result(
          question,
          Outcome.UNANSWERED,
          "quiz/not-answered",
          "No box is ticked. Put an x in the one that you think is right: - [x].",
          from);
    }
    if (ticked.size() > 1 && !choice.several()) {
      return result(
          question,
          Outcome.WRONG,
          "quiz/two-ticked",
          ticked.size() + " boxes are ticked, and one is asked for. Keep the one you mean.",
          tickedLine);
    }
    Optional<Quiz.Option> wrong = ticked.stream().filter(option -> !option.right()).findFirst();
    if (wrong.isPresent()) {
      return result(question, Outcome.WRONG, "quiz/wrong", wrong.get().explanation(), tickedLine);
    }
    if (ticked.size() < choice.options().stream().filter(Quiz.Option::right).count()) {
      return result(
          question,
          Outcome.WRONG,
          "quiz/not-all",
          "What is ticked is right, but something is missing.",
          tickedLine);
    }
    return right(question, tickedLine);
  }

  private Mark markBlank(Quiz.Question question, Quiz.Blank blank, List<String> section, int from) {
    String label = plain(blank.label()) + ":";
    List<Integer> blanks = new ArrayList<>();
    for (int i = 0; i < section.size(); i++) {
      if (label(section.get(i)).startsWith(label)) {
        blanks.add(i);
      }
    }
    if (blanks.isEmpty()) {
      return changed(question, from);
    }
    int line = from + blanks.get(0) + 1;
    if (blanks.size() > 1) {
      return unreadable(
          question,
          "quiz/blank-twice",
          "There are two lines \"" + blank.label() + ":\". Keep the one you mean.",
          from + blanks.get(1) + 1);
    }
    String written = section.get(blanks.get(0));
    String value = written.substring(written.indexOf(':') + 1).replace("__", "").strip();
    if (value.isEmpty() || value.equals("_")) {
      return result(
          question,
          Outcome.UNANSWERED,
          "quiz/not-answered",
          "The blank is empty. Write your number in place of the line.",
          line);
    }
    Optional<NumericAnswer> read = NumericAnswer.read(value);
    if (read.isEmpty()) {
      return unreadable(
          question,
          "quiz/not-a-number",
          "This can't be read as one number. Write digits, and a unit behind them if you like.",
          line);
    }
    NumericAnswer answer = read.get();
    if (!answer.unit().isEmpty() && !blank.units().contains(answer.unit())) {
      return unreadable(
          question,
          "quiz/unit",
          blank.units().isEmpty()
              ? "The number has a unit, and none is asked for. Write the number alone."
              : "The number has another unit than is asked for. Give it in "
                  + blank.units().get(0)
                  + ".",
          line);
    }
    if (answer.means(blank.value(), blank.tolerance())) {
      return right(question, line);
    }
    String explanation =
        blank.misconceptions().stream()
            .filter(misconception -> answer.means(misconception.value(), blank.tolerance()))
            .map(Quiz.Misconception::explanation)
            .findFirst()
            .orElse(blank.otherwise());
    return result(question, Outcome.WRONG, "quiz/wrong", explanation, line);
  }

  /** The line without list marks and emphasis, so that {@code - **parameters**: 83} is found. */
  private static String label(String line) {
    return plain(line.replace("*", "").replaceFirst("^\\s*[-+]\\s+", "")).replace(" :", ":");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private String bringBack() {
    return "Bring the page back with gradus reset "
        + quiz.exercise()
        + "; your file is kept aside.";
  }

  private Mark changed(Quiz.Question question, int line) {
    return unreadable(
        question,
        "quiz/question-changed",
        "The question's text or its answers were changed, so it can't be marked. " + bringBack(),
        line);
  }

  private static Mark unreadable(Quiz.Question question, String finding, String message, int line) {
    return result(question, Outcome.UNREADABLE, finding, message, line);
  }

  private static Mark right(Quiz.Question question, int line) {
    return result(question, Outcome.RIGHT, "", "", line);
  }

  private static Mark result(
      Quiz.Question question, Outcome outcome, String finding, String message, int line) {
    return new Mark(
        question.id(),
        question.title(),
        outcome == Outcome.RIGHT ? question.points() : 0,
        question.points(),
        outcome,
        finding,
        message,
        line,
        outcome == Outcome.WRONG ? question.hint() : 0);
  }
}
