package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a key's quiz: the learner's page with right boxes ticked, right numbers in braces, and
 * lines that begin with {@code >} for the marker only.
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
 * &gt; points: 1
 * &gt; units: parameters
 *
 * parameters: {83}
 * &gt; 70: what this number shows
 * &gt; else: what any other number is told
 * </pre>
 */
final class QuizReader {
  private static final Pattern BOX = Pattern.compile("- \\[([ x])] (\\S.*)");
  private static final Pattern GAP = Pattern.compile("([^:>]+): \\{([^}]+)}");
  private static final Pattern FIELD =
      Pattern.compile("(question|points|hint|choose|units|tolerance): *(\\S.*)");
  private static final Pattern WRONG = Pattern.compile("(-?[0-9.]+|else): *(\\S.*)");

  private final String file;
  private final List<Quiz.Line> page = new ArrayList<>();
  private final List<Quiz.Question> questions = new ArrayList<>();
  private String exercise = "";

  // The question being read.
  private String title = "";
  private int titleLine;
  private Map<String, String> fields = new HashMap<>();
  private List<String> text = new ArrayList<>();
  private List<Quiz.Option> options = new ArrayList<>();
  private List<Quiz.Misconception> misconceptions = new ArrayList<>();
  private String otherwise = "";
  private String gapLabel = "";
  private String gapValue = "";

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
    reader.closeQuestion();
    if (reader.exercise.isEmpty()) {
      throw CourseException.at(file, 1, "no front matter", "Begin with ---, exercise: ID, ---.");
    }
    if (reader.questions.isEmpty()) {
      throw CourseException.at(file, 1, "no question", "Write ## and the question.");
    }
    return new Quiz(reader.exercise, reader.questions, reader.page);
  }

  private void line(int number, String line) {
    if (line.startsWith("exercise:") && title.isEmpty()) {
      exercise = line.substring("exercise:".length()).strip();
    }
    Matcher box = BOX.matcher(line);
    Matcher gap = GAP.matcher(line);
    if (line.startsWith("## ")) {
      closeQuestion();
      title = line.substring(3).strip();
      titleLine = number;
      page.add(new Quiz.Line.Text(line));
    } else if (line.startsWith(">")) {
      keyLine(number, line.substring(1).strip());
    } else if (box.matches()) {
      boolean right = box.group(1).equals("x");
      options.add(new Quiz.Option(box.group(2), right, ""));
      page.add(new Quiz.Line.Box(questionId(number), box.group(2), right));
    } else if (gap.matches()) {
      if (!gapLabel.isEmpty()) {
        throw CourseException.at(file, number, "a second blank", "Give it a question of its own.");
      }
      gapLabel = gap.group(1);
      gapValue = gap.group(2);
      page.add(new Quiz.Line.Gap(questionId(number), gapLabel, gapValue));
    } else {
      // Blank lines around key lines would pile up.
      boolean second =
          line.isEmpty()
              && !page.isEmpty()
              && page.get(page.size() - 1) instanceof Quiz.Line.Text before
              && before.text().isEmpty();
      if (!second) {
        page.add(new Quiz.Line.Text(line));
      }
      if (!title.isEmpty() && !line.isBlank()) {
        text.add(line);
      }
    }
  }

  private void keyLine(int number, String line) {
    Matcher field = FIELD.matcher(line);
    Matcher wrong = WRONG.matcher(line);
    if (title.isEmpty()) {
      throw CourseException.at(file, number, "a > line before any question", "Move it down.");
    } else if (field.matches()) {
      fields.put(field.group(1), field.group(2));
    } else if (!gapLabel.isEmpty() && wrong.matches()) {
      if (wrong.group(1).equals("else")) {
        otherwise = wrong.group(2);
      } else {
        misconceptions.add(new Quiz.Misconception(number(number, wrong.group(1)), wrong.group(2)));
      }
    } else if (!options.isEmpty()) {
      Quiz.Option last = options.remove(options.size() - 1);
      options.add(
          new Quiz.Option(last.text(), last.right(), (last.explanation() + " " + line).strip()));
    } else {
      throw CourseException.at(
          file,
          number,
          "a > line that belongs to nothing",
          "Write question:, points:, hint:, choose:, units:, tolerance:, or an explanation behind"
              + " a box, or NUMBER: or else: behind a blank.");
    }
  }

  private String questionId(int number) {
    String id = fields.get("question");
    if (id == null) {
      throw CourseException.at(
          file, number, "the question has no id yet", "Write > question: ID under its heading.");
    }
    return id;
  }

  private void closeQuestion() {
    if (title.isEmpty()) {
      return;
    }
    String id = questionId(titleLine);
    if (questions.stream().anyMatch(question -> question.id().equals(id))) {
      throw CourseException.at(file, titleLine, "two questions " + id, "Rename one.");
    }
    int points = (int) number(titleLine, fields.getOrDefault("points", "1"));
    int hint = (int) number(titleLine, fields.getOrDefault("hint", "0"));
    questions.add(new Quiz.Question(id, title, points, hint, text, answer()));
    fields = new HashMap<>();
    text = new ArrayList<>();
    options = new ArrayList<>();
    misconceptions = new ArrayList<>();
    otherwise = "";
    gapLabel = "";
    gapValue = "";
  }

  private Quiz.Answer answer() {
    if (options.isEmpty() == gapLabel.isEmpty()) {
      throw CourseException.at(
          file, titleLine, "the question needs boxes or one blank", "Write - [ ] or name: {7}.");
    }
    if (!gapLabel.isEmpty()) {
      if (otherwise.isEmpty()) {
        throw CourseException.at(
            file, titleLine, "other wrong numbers are told nothing", "Write > else: ...");
      }
      List<String> units =
          List.of(fields.getOrDefault("units", "").split("\\s*,\\s*")).stream()
              .filter(unit -> !unit.isEmpty())
              .toList();
      return new Quiz.Blank(
          gapLabel,
          number(titleLine, gapValue),
          number(titleLine, fields.getOrDefault("tolerance", "0")),
          units,
          misconceptions,
          otherwise);
    }
    boolean several = fields.getOrDefault("choose", "one").equals("several");
    long right = options.stream().filter(Quiz.Option::right).count();
    if (right == 0 || (right > 1 && !several)) {
      throw CourseException.at(
          file, titleLine, right + " boxes are ticked", "Tick one, or write > choose: several.");
    }
    options.stream()
        .filter(option -> !option.right() && option.explanation().isEmpty())
        .findFirst()
        .ifPresent(
            option -> {
              throw CourseException.at(
                  file,
                  titleLine,
                  "\"" + option.text() + "\" says no misconception",
                  "Write one behind it: > ...");
            });
    return new Quiz.Choice(several, options);
  }

  private double number(int line, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw CourseException.at(file, line, "\"" + text + "\" is not a number", "Write one.");
    }
  }
}
