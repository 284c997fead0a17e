package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What only an exercise's key may have, to be looked for in what learners can read.
 *
 * @param folder the exercise's
 * @param lines of the reference that are not in the starter, of the answers and explanations; in
 *     order, without blanks around them
 */
public record Secrets(String folder, List<String> lines) {
  /** Shorter lines, such as a closing brace and a return, say nothing. */
  private static final int TELLING = 12;

  /** So many lines in a row are a passage, and not everyday Java that two exercises share. */
  private static final int PASSAGE = 4;

  /** Keeps a copy. */
  public Secrets {
    lines = List.copyOf(lines);
  }

  /** The secrets of one exercise. */
  public static Secrets of(Keys keys, ExerciseSpec spec) {
    List<String> secret = new ArrayList<>(stripped(keys.reference(spec)));
    secret.removeAll(stripped(keys.starter(spec)));
    secret.addAll(stripped(keys.answer(spec)));
    if (!spec.kind().isCode()) {
      keys.quiz(spec).questions().forEach(question -> add(question.answer(), secret));
    }
    secret.replaceAll(String::strip);
    secret.removeIf(line -> line.length() < TELLING || line.matches("[|: .\\d-]*"));
    return new Secrets(spec.folder(), secret);
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).toList();
  }

  /**
   * Where a public file gives a secret away. In the starter of another exercise a single line may
   * be the same by chance; a passage may not.
   *
   * @param file its name in the course, such as {@code episode2/build_net/README.md}
   * @param text its text
   * @return line numbers, from 1
   */
  public List<Integer> leaks(String file, String text) {
    List<String> found = stripped(text);
    boolean another =
        file.matches("episode\\d/\\w+/starter/\\w+\\.java") && !file.startsWith(folder + "/");
    int run = another ? PASSAGE : 1;
    Set<List<String>> secret = new HashSet<>();
    for (int i = 0; i + run <= lines.size(); i++) {
      secret.add(lines.subList(i, i + run));
    }
    List<Integer> leaks = new ArrayList<>();
    for (int i = 0; i + run <= found.size(); i++) {
      if (secret.contains(found.subList(i, i + run))) {
        leaks.add(i + 1);
      }
    }
    return leaks;
  }

  private static void add(Quiz.Answer answer, List<String> secret) {
    if (answer instanceof Quiz.Choice choice) {
      choice.options().forEach(option -> secret.add(option.explanation()));
    } else if (answer instanceof Quiz.Blank blank) {
      blank.misconceptions().forEach(wrong -> secret.add(wrong.explanation()));
      secret.add(blank.otherwise());
    } else if (answer instanceof Quiz.Word word) {
      word.misconceptions().forEach(wrong -> secret.add(wrong.explanation()));
      secret.add(word.otherwise());
    } else if (answer instanceof Quiz.Open open) {
      secret.addAll(open.model().lines().toList());
    }
  }
}
