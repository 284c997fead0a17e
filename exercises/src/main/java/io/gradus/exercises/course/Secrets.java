package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lines of an exercise that only its key may have. */
public final class Secrets {
  /** Shorter lines, such as a closing brace and a return, say nothing. */
  private static final int TELLING = 12;

  private Secrets() {}

  /** Lines of the reference that are not in the starter, of the answers and explanations. */
  public static Set<String> of(Keys keys, ExerciseSpec spec) {
    List<String> secret = new ArrayList<>(keys.reference(spec).lines().toList());
    secret.removeAll(keys.starter(spec).lines().toList());
    secret.addAll(keys.answer(spec).lines().toList());
    if (!spec.kind().isCode()) {
      keys.quiz(spec).questions().forEach(question -> add(question.answer(), secret));
    }
    Set<String> telling = new TreeSet<>();
    for (String line : secret) {
      String stripped = line.strip();
      if (stripped.length() >= TELLING && !stripped.matches("[|: -]*")) {
        telling.add(stripped);
      }
    }
    return telling;
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
