package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a key's quiz: the learner's page with right boxes ticked, right numbers and words in
 * braces, model answers between {@code {answer}} and {@code {end}}, and lines that begin with
 * {@code >} for the marker only.
 *
 * <pre>
 * ## How many?
 * &gt; question: neurons
 * &gt; points: 1
 *
 * - [ ] A. 1
 * &gt; what ticking it shows
 * - [x] B. 3
 *
 * ## How many parameters?
 * &gt; question: parameters
 * &gt; units: parameters
 *
 * parameters: {83}
 * &gt; 70: what this number shows
 * &gt; else: what any other number is told
 *
 * ## Which gate?
 * &gt; question: gate
 *
 * gate: {word: XOR | exclusive or}
 * &gt; OR | inclusive or: what these words show
 * &gt; else: what any other word is told
 *
 * ## Why does it overfit?
 * &gt; question: why
 * &gt; words: 20
 *
 * {answer}
 * The model answer, of any number of lines.
 * {end}
 * </pre>
 */
final class QuizReader {
  private static final Pattern BOX = Pattern.compile("- \\[([ x])] (\\S.*)");
  private static final Pattern GAP = Pattern.compile("([^:>]+): \\{([^}]+)}");
  private static final String ANSWER = "{answer}";
  private static final String END = "{end}";

  private final String file;
  private final List<Quiz.Line> page = new ArrayList<>();
  private final List<Quiz.Question> questions = new ArrayList<>();
  private final List<QuestionDraft> drafts = new ArrayList<>();
  private final List<String> model = new ArrayList<>();
  private String exercise = "";

  /** The line of {@code {answer}} while its text is read, else 0. */
  private int modelLine;

  private QuizReader(String file) {
    this.file = file;
  }

  /**
   * Reads a page of a key.
   *
   * @throws CourseException if it is malformed
   */
  static Quiz read(String file, String page) {
    QuizReader reader = new QuizReader(file);
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(i + 1, lines.get(i).stripTrailing());
    }
    return reader.end();
  }

  private Quiz end() {
    if (modelLine > 0) {
      throw CourseException.at(
          file, modelLine, "this " + ANSWER + " is not closed", "Write " + END + " behind it.");
    }
    closeQuestion();
    if (exercise.isEmpty()) {
      throw CourseException.at(file, 1, "no front matter", "Begin with ---, exercise: ID, ---.");
    }
    if (questions.isEmpty()) {
      throw CourseException.at(file, 1, "no question", "Write ## and the question.");
    }
    return new Quiz(exercise, questions, page);
  }

  private void line(int number, String line) {
    if (modelLine > 0) {
      modelLine(number, line);
      return;
    }
    if (line.startsWith("exercise:") && drafts.isEmpty()) {
      exercise = line.substring("exercise:".length()).strip();
    }
    Matcher box = BOX.matcher(line);
    Matcher gap = GAP.matcher(line);
    if (line.startsWith("## ")) {
      closeQuestion();
      drafts.add(new QuestionDraft(file, line.substring(3).strip(), number));
      page.add(new Quiz.Line.Text(line));
    } else if (line.startsWith(">")) {
      question(number).keyLine(number, line.substring(1).strip());
    } else if (box.matches()) {
      page.add(question(number).option(number, box.group(2), box.group(1).equals("x")));
    } else if (line.equals(ANSWER)) {
      question(number);
      modelLine = number;
    } else if (gap.matches()) {
      page.add(question(number).gap(number, gap.group(1), gap.group(2)));
    } else {
      text(line);
    }
  }

  private void text(String line) {
    // Blank lines around key lines would pile up.
    boolean second =
        line.isEmpty()
            && !page.isEmpty()
            && page.get(page.size() - 1) instanceof Quiz.Line.Text before
            && before.text().isEmpty();
    if (!second) {
      page.add(new Quiz.Line.Text(line));
    }
    if (!drafts.isEmpty() && !line.isBlank()) {
      drafts.get(drafts.size() - 1).text(line);
    }
  }

  private void modelLine(int number, String line) {
    if (line.equals(END)) {
      page.add(question(number).open(modelLine, String.join("\n", model)));
      model.clear();
      modelLine = 0;
    } else if (line.startsWith("## ") || line.equals(ANSWER)) {
      throw CourseException.at(
          file, modelLine, "this " + ANSWER + " is not closed", "Write " + END + " behind it.");
    } else {
      model.add(line);
    }
  }

  private QuestionDraft question(int number) {
    if (drafts.isEmpty()) {
      throw CourseException.at(
          file, number, "this line answers no question", "Write ## and the question above it.");
    }
    return drafts.get(drafts.size() - 1);
  }

  private void closeQuestion() {
    if (drafts.isEmpty()) {
      return;
    }
    QuestionDraft draft = drafts.get(drafts.size() - 1);
    Quiz.Question question = draft.close();
    for (Quiz.Question before : questions) {
      if (before.id().equals(question.id())) {
        throw CourseException.at(
            file, draft.line(), "two questions " + question.id(), "Rename one.");
      }
      if (QuizPage.plain(before.title()).equals(QuizPage.plain(question.title()))) {
        throw CourseException.at(
            file, draft.line(), "two questions with the same heading", "Word one differently.");
      }
    }
    questions.add(question);
  }
}
