package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question of a key's page while {@link QuizReader} reads it. */
final class QuestionDraft {
  /** Words that an open answer takes where the question does not say. */
  private static final int WORDS = 20;

  private static final int MOST_WORDS = 500;
  private static final String WORD = "word:";
  private static final Pattern FIELD =
      Pattern.compile("(question|points|hint|choose|units|tolerance|words): *(\\S.*)");
  private static final Pattern WRONG_NUMBER = Pattern.compile("(-?[0-9.]+): *(\\S.*)");
  private static final Pattern WRONG_WORD = Pattern.compile("([^:]+): *(\\S.*)");
  private static final Pattern ELSE = Pattern.compile("else: *(\\S.*)");

  private final String file;
  private final String title;
  private final int line;
  private final Map<String, String> fields = new HashMap<>();
  private final List<String> text = new ArrayList<>();
  private final List<Quiz.Option> options = new ArrayList<>();
  private final List<Quiz.Misconception> wrongNumbers = new ArrayList<>();
  private final List<Quiz.WrongWord> wrongWords = new ArrayList<>();
  private String otherwise = "";
  private String gapLabel = "";
  private String gap = "";
  private String model = "";

  /** A question whose heading stands on this line. */
  QuestionDraft(String file, String title, int line) {
    this.file = file;
    this.title = title;
    this.line = line;
  }

  String title() {
    return title;
  }

  int line() {
    return line;
  }

  /** The id that the question has by now. */
  String id(int number) {
    String id = fields.get("question");
    if (id == null) {
      throw CourseException.at(
          file, number, "the question has no id yet", "Write > question: ID under its heading.");
    }
    return id;
  }

  void text(String line) {
    text.add(line);
  }

  Quiz.Line option(int number, String text, boolean right) {
    options.add(new Quiz.Option(text, right, ""));
    return new Quiz.Line.Box(id(number), text, right);
  }

  /** A blank: a number, or words behind {@code word:}. */
  Quiz.Line gap(int number, String label, String value) {
    if (!gapLabel.isEmpty()) {
      throw CourseException.at(file, number, "a second blank", "Give it a question of its own.");
    }
    gapLabel = label;
    gap = value;
    String shown = isWord() ? rightWords(number).get(0) : value;
    return new Quiz.Line.Gap(id(number), label, shown);
  }

  /** A text field with its model answer. */
  Quiz.Line open(int number, String answer) {
    if (!model.isEmpty()) {
      throw CourseException.at(file, number, "a second {answer}", "Give it a question of its own.");
    }
    if (answer.isBlank()) {
      throw CourseException.at(
          file, number, "the model answer is empty", "Write it between {answer} and {end}.");
    }
    model = answer.strip();
    return new Quiz.Line.Prose(id(number), model);
  }

  /** A line behind {@code >}. */
  void keyLine(int number, String content) {
    Matcher field = FIELD.matcher(content);
    Matcher other = ELSE.matcher(content);
    boolean blank = !gapLabel.isEmpty();
    if (field.matches()) {
      if (blank && isWord()) {
        throw CourseException.at(
            file,
            number,
            "\"" + field.group(1) + ":\" behind a word's blank may be a field or a wrong word",
            "Write a field above the blank, a wrong word twice: a | b: ...");
      }
      fields.put(field.group(1), field.group(2));
    } else if (blank && other.matches()) {
      otherwise = other.group(1);
    } else if (blank && wrong(number, content)) {
      return;
    } else if (!options.isEmpty()) {
      Quiz.Option last = options.remove(options.size() - 1);
      options.add(
          new Quiz.Option(last.text(), last.right(), (last.explanation() + " " + content).strip()));
    } else {
      throw CourseException.at(
          file,
          number,
          "a > line that belongs to nothing",
          "Write question:, points:, hint:, choose:, units:, tolerance:, words:, or an explanation"
              + " behind a box, or NUMBER:, WORD: or else: behind a blank, on one line each.");
    }
  }

  private boolean wrong(int number, String content) {
    if (isWord()) {
      Matcher wrong = WRONG_WORD.matcher(content);
      if (wrong.matches()) {
        wrongWords.add(new Quiz.WrongWord(words(number, wrong.group(1)), wrong.group(2)));
      }
      return wrong.matches();
    }
    Matcher wrong = WRONG_NUMBER.matcher(content);
    if (wrong.matches()) {
      wrongNumbers.add(new Quiz.Misconception(decimal(number, wrong.group(1)), wrong.group(2)));
    }
    return wrong.matches();
  }

  private boolean isWord() {
    return gap.startsWith(WORD);
  }

  private List<String> rightWords(int number) {
    return words(number, gap.substring(WORD.length()));
  }

  private List<String> words(int number, String list) {
    List<String> words = Arrays.stream(list.split("\\|", -1)).map(String::strip).toList();
    if (words.stream().anyMatch(word -> WordBlank.key(word).isEmpty())) {
      throw CourseException.at(
          file, number, "an empty word in \"" + list.strip() + "\"", "Write: one | another.");
    }
    return words;
  }

  /** The question, whole. */
  Quiz.Question close() {
    String id = id(line);
    int points = whole("points", 1, 1, 100);
    int hint = whole("hint", 0, 0, 3);
    int answers = (options.isEmpty() ? 0 : 1) + (gapLabel.isEmpty() ? 0 : 1);
    if (answers + (model.isEmpty() ? 0 : 1) != 1) {
      throw CourseException.at(
          file,
          line,
          "the question needs boxes, one blank, or a text field",
          "Write - [ ], name: {7}, name: {word: one | another}, or {answer} and {end}.");
    }
    Quiz.Answer answer =
        !model.isEmpty()
            ? new Quiz.Open(whole("words", WORDS, 1, MOST_WORDS), model)
            : gapLabel.isEmpty() ? choice() : isWord() ? word() : blank();
    return new Quiz.Question(id, title, points, hint, text, answer);
  }

  private Quiz.Blank blank() {
    refuseNoElse("numbers");
    List<String> units =
        Arrays.stream(fields.getOrDefault("units", "").split("\\s*,\\s*"))
            .filter(unit -> !unit.isEmpty())
            .toList();
    double value = decimal(line, gap);
    double tolerance = decimal(line, fields.getOrDefault("tolerance", "0"));
    for (Quiz.Misconception wrong : wrongNumbers) {
      if (Math.abs(wrong.value() - value) <= tolerance) {
        throw CourseException.at(
            file, line, wrong.value() + " is told to be wrong, and is right", "Mend one.");
      }
    }
    return new Quiz.Blank(gapLabel, value, tolerance, units, wrongNumbers, otherwise);
  }

  private Quiz.Word word() {
    refuseNoElse("words");
    List<String> right = rightWords(line);
    List<String> keys = right.stream().map(WordBlank::key).toList();
    for (Quiz.WrongWord wrong : wrongWords) {
      for (String word : wrong.words()) {
        if (keys.contains(WordBlank.key(word))) {
          throw CourseException.at(
              file, line, "\"" + word + "\" is told to be wrong, and is right", "Mend one.");
        }
      }
    }
    return new Quiz.Word(gapLabel, right, wrongWords, otherwise);
  }

  private void refuseNoElse(String what) {
    if (otherwise.isEmpty()) {
      throw CourseException.at(
          file, line, "other wrong " + what + " are told nothing", "Write > else: ...");
    }
  }

  private Quiz.Choice choice() {
    boolean several = fields.getOrDefault("choose", "one").equals("several");
    long right = options.stream().filter(Quiz.Option::right).count();
    if (right == 0 || (right > 1 && !several)) {
      throw CourseException.at(
          file, line, right + " boxes are ticked", "Tick one, or write > choose: several.");
    }
    options.stream()
        .filter(option -> !option.right() && option.explanation().isEmpty())
        .findFirst()
        .ifPresent(
            option -> {
              throw CourseException.at(
                  file,
                  line,
                  "\"" + option.text() + "\" says no misconception",
                  "Write one behind it: > ...");
            });
    return new Quiz.Choice(several, options);
  }

  private int whole(String field, int otherwise, int least, int most) {
    String value = fields.getOrDefault(field, Integer.toString(otherwise));
    if (!value.matches("\\d{1,3}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw CourseException.at(
          file,
          line,
          field + ": " + value,
          "Write a whole number from " + least + " to " + most + ".");
    }
    return Integer.parseInt(value);
  }

  private double decimal(int number, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw CourseException.at(file, number, "\"" + value + "\" is not a number", "Write one.");
    }
  }
}
