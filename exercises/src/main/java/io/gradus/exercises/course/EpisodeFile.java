package io.gradus.exercises.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an episode that belongs to no single exercise: its page, a picture on it, the worked
 * example.
 *
 * @param episode 0 to 8
 * @param resource where it lies in the course, such as {@code episode2/pictures/loss.png}
 * @param workspacePath where it lies in a workspace
 */
public record EpisodeFile(int episode, String resource, String workspacePath) {
  /** The name of the class that walks an episode's steps, in the episode's own package. */
  public static final String WORKED_EXAMPLE = "WorkedExample";

  private static final Pattern NAME =
      Pattern.compile(
          "episode(\\d)/(README\\.md|(" + WORKED_EXAMPLE + "\\.java)|pictures/[\\w-]+\\.png)");

  /** What a file of the course's sources is, by its path; empty where it is no such file. */
  static Optional<EpisodeFile> of(String resource) {
    Matcher name = NAME.matcher(resource);
    if (!name.matches()) {
      return Optional.empty();
    }
    String root = name.group(3) == null ? "pages/" : "src/main/java/";
    return Optional.of(new EpisodeFile(Integer.parseInt(name.group(1)), resource, root + resource));
  }

  /** Whether it is the runnable walk through the episode. */
  public boolean isWorkedExample() {
    return resource.endsWith("/" + WORKED_EXAMPLE + ".java");
  }

  /** Binary name of the worked example's class in a workspace. */
  public String workedExampleClass() {
    return "episode" + episode + "." + WORKED_EXAMPLE;
  }
}
