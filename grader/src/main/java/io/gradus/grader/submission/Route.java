package io.gradus.grader.submission;

import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Place;
import java.util.List;

/** Where the solution of one exercise is. */
public sealed interface Route {

  /** Nothing there that means this exercise. */
  record NotStarted() implements Route {}

  /**
   * One class for an exercise in Java.
   *
   * @param file the file that holds it
   * @param place its annotation
   * @param sources what to compile for it: the file and those it names, the file first
   */
  record Code(SourceFile file, Place place, List<SourceFile> sources) implements Route {
    public Code {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The answers to a quiz or a numeric exercise.
   *
   * @param path the Markdown file
   * @param text its content
   */
  record Answer(String path, String text) implements Route {}

  /**
   * Started, but it can't be told what to judge.
   *
   * @param findings why, at least one
   */
  record Unusable(List<Finding> findings) implements Route {
    public Unusable {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("an unusable solution has a finding");
      }
    }
  }
}
