package io.gradus.languageserver.task;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to be done with an exercise.
 *
 * @param exercise its id, such as {@code 2.16-build-net}
 */
public record Task(Kind kind, String exercise, Path workspace) {
  /** What is done. */
  public enum Kind {
    RUN("running", "Running"),
    GRADE("grading", "Grading"),
    HINT("looking for a hint for", "Looking for a hint for"),
    REVEAL("showing the model answer of", "Showing the model answer of");

    private final String inSentence;
    private final String atStart;

    Kind(String inSentence, String atStart) {
      this.inSentence = inSentence;
      this.atStart = atStart;
    }
  }

  /** Such as {@code 2.16}. */
  public String number() {
    int dash = exercise.indexOf('-');
    return dash < 0 ? exercise : exercise.substring(0, dash);
  }

  /** Such as {@code grading 2.16}. */
  public String inSentence() {
    return kind.inSentence + " " + number();
  }

  /** Such as {@code Grading 2.16}. */
  public String title() {
    return kind.atStart + " " + number();
  }

  /** Where a model answer is put, to be opened from there. */
  public Path revealed() {
    return workspace.resolve(".gradus").resolve("answers").resolve(exercise + ".md");
  }

  List<String> arguments() {
    return switch (kind) {
      case RUN -> List.of("run", "--workspace", workspace.toString(), exercise);
      case GRADE -> List.of("grade", workspace.toString(), "--exercise", exercise);
      case HINT -> List.of("hint", "--workspace", workspace.toString(), exercise);
      case REVEAL ->
          List.of(
              "reveal",
              "--workspace",
              workspace.toString(),
              "--output",
              revealed().toString(),
              exercise);
    };
  }
}
