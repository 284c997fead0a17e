package io.gradus.grader.session;

import java.util.Map;
import java.util.Optional;

/**
 * A compiled submission to one exercise, as a worker opens it.
 *
 * @param view binary name of the exercise's view
 * @param contract binary name of its contract
 * @param probe binary name of its probe, where it has one
 * @param learner binary name of the learner's class, such as {@code episode2.BuildNet}
 * @param classes the learner's class files by binary name
 * @param sources where a source lies in the workspace, by package folder and file name: {@code
 *     episode2/BuildNet.java} to {@code src/main/java/episode2/BuildNet.java}
 * @param engineSeed seed of DJL's engine in the worker
 */
public record Candidate(
    String view,
    String contract,
    Optional<String> probe,
    String learner,
    Map<String, byte[]> classes,
    Map<String, String> sources,
    int engineSeed) {
  public Candidate {
    classes = Map.copyOf(classes);
    sources = Map.copyOf(sources);
  }
}
