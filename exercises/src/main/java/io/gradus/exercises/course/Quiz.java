package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quiz with its answers, as the key has it. Learners get {@link #starter()}: the same page with
 * empty boxes and blanks.
 *
 * @param exercise id of the exercise, named in the page's front matter
 * @param questions in the order of the page
 * @param page the page's lines
 */
public record Quiz(String exercise, List<Question> questions, List<Line> page) {

  public Quiz {
    questions = List.copyOf(questions);
    page = List.copyOf(page);
  }

  /**
   * One question: a heading, some text, and boxes, a blank or a text field.
   *
   * @param id such as {@code neurons}
   * @param title the heading
   * @param points what a right answer earns
   * @param hint level of the hint that fits a wrong answer, 0 for none in particular
   * @param text the lines between the heading and the answer, which learners must leave
   * @param answer what is right, and what each wrong answer shows
   */
  public record Question(
      String id, String title, int points, int hint, List<String> text, Answer answer) {
    public Question {
      text = List.copyOf(text);
    }
  }

  /** How a question is answered. */
  public sealed interface Answer {}

  /**
   * Boxes to tick.
   *
   * @param several whether more than one may be right
   * @param options in order
   */
  public record Choice(boolean several, List<Option> options) implements Answer {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * One box.
   *
   * @param text behind the box, such as {@code A. 1}
   * @param right whether it is to be ticked
   * @param explanation the misconception that ticking it shows, or why it is right
   */
  public record Option(String text, boolean right, String explanation) {}

  /**
   * A number to write in a blank.
   *
   * @param label before the colon
   * @param value the right number
   * @param tolerance how far an answer may be off
   * @param units words that may follow the number
   * @param misconceptions what some wrong numbers show
   * @param otherwise what any other wrong number is told
   */
  public record Blank(
      String label,
      double value,
      double tolerance,
      List<String> units,
      List<Misconception> misconceptions,
      String otherwise)
      implements Answer {
    public Blank {
      units = List.copyOf(units);
      misconceptions = List.copyOf(misconceptions);
    }
  }

  /** A wrong number, and the misconception that it shows. */
  public record Misconception(double value, String explanation) {}

  /**
   * A word to write in a blank; case, spaces, hyphens and punctuation at the ends do not matter.
   *
   * @param label before the colon
   * @param right words of which any is right; the solution has the first
   * @param misconceptions what some wrong words show
   * @param otherwise what any other word is told
   */
  public record Word(
      String label, List<String> right, List<WrongWord> misconceptions, String otherwise)
      implements Answer {
    public Word {
      right = List.copyOf(right);
      misconceptions = List.copyOf(misconceptions);
    }
  }

  /** Wrong words of one meaning, and the misconception that they show. */
  public record WrongWord(List<String> words, String explanation) {
    public WrongWord {
      words = List.copyOf(words);
    }
  }

  /**
   * A text to write in one's own words.
   *
   * @param words how many it takes at least
   * @param model what somebody who knows might have written, Markdown
   */
  public record Open(int words, String model) implements Answer {}

  /** One line of the page. */
  sealed interface Line {
    /** What a blank holds until it is filled in. */
    String UNFILLED = "____";

    /** A line that stays as it is. */
    record Text(String text) implements Line {}

    /** A box of a question. */
    record Box(String question, String text, boolean right) implements Line {
      String write(boolean ticked) {
        return "- [" + (ticked ? "x" : " ") + "] " + text;
      }
    }

    /** A blank of a question. */
    record Gap(String question, String label, String right) implements Line {
      String write(String value) {
        return label + ": " + value;
      }
    }

    /** A text field of a question. */
    record Prose(String question, String model) implements Line {}
  }

  /** The page with empty boxes and blanks. */
  String starter() {
    return write(Map.of(), false);
  }

  /** The page as somebody fills it in who knows. */
  String solution() {
    return write(Map.of(), true);
  }

  /**
   * The solution with other answers to some questions.
   *
   * @param answers by question id: the lines that are filled in, such as {@code - [x] A. 1}
   * @throws CourseException if there is no such question, box or blank
   */
  String with(Map<String, String> answers) {
    answers.forEach(this::refuseUnknown);
    return write(answers, true);
  }

  private void refuseUnknown(String question, String answer) {
    if (page.stream()
        .anyMatch(line -> line instanceof Line.Prose prose && prose.question().equals(question))) {
      return;
    }
    List<String> known =
        page.stream()
            .flatMap(
                line ->
                    line instanceof Line.Box box && box.question().equals(question)
                        ? List.of(box.write(true)).stream()
                        : line instanceof Line.Gap gap && gap.question().equals(question)
                            ? List.of(gap.label() + ":").stream()
                            : List.<String>of().stream())
            .toList();
    for (String line : answer.lines().filter(line -> !line.isBlank()).toList()) {
      if (known.stream().noneMatch(line::startsWith)) {
        throw new CourseException(
            exercise
                + ": \""
                + line
                + "\" answers no question "
                + question
                + ". Lines that do begin with one of "
                + known
                + ".");
      }
    }
  }

  private String write(Map<String, String> answers, boolean filled) {
    List<String> lines = new ArrayList<>();
    for (Line line : page) {
      if (line instanceof Line.Text text) {
        lines.add(text.text());
      } else if (line instanceof Line.Box box) {
        boolean ticked =
            Optional.ofNullable(answers.get(box.question()))
                .map(answer -> answer.lines().anyMatch(box.write(true)::equals))
                .orElse(filled && box.right());
        lines.add(box.write(ticked));
      } else if (line instanceof Line.Gap gap) {
        lines.add(
            Optional.ofNullable(answers.get(gap.question()))
                .orElse(gap.write(filled ? gap.right() : Line.UNFILLED)));
      } else if (line instanceof Line.Prose prose) {
        lines.add(
            Optional.ofNullable(answers.get(prose.question()))
                .orElse(filled ? prose.model() : Line.UNFILLED));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
