package io.gradus.exercises.course;

import java.util.List;
import java.util.Optional;

/**
 * One exercise, as its {@code exercise.json} says.
 *
 * @param id such as {@code 2.16-build-net}
 * @param title such as {@code Build the network}
 * @param kind what a learner produces
 * @param episode 0 to 8
 * @param step of the ten-step workflow, 0 for set-up
 * @param objectives ids of the course's objectives
 * @param dataset id in the catalogue
 * @param points that can be had
 * @param pass points from which it counts as passed
 * @param optional whether the course is whole without it
 * @param group whether it is meant for pairs
 * @param needs ids of exercises that come before
 * @param folder its folder and package, such as {@code episode2/build_net}
 * @param file the learner's file, such as {@code BuildNet.java} or {@code OneHotNeurons.md}
 * @param limits what its judging may use
 * @param rows numbers of the syllabus's rows that it covers; its own, unless it says others
 */
public record ExerciseSpec(
    String id,
    String title,
    Kind kind,
    int episode,
    int step,
    List<String> objectives,
    Optional<String> dataset,
    int points,
    int pass,
    boolean optional,
    boolean group,
    List<String> needs,
    String folder,
    String file,
    Limits limits,
    List<String> rows) {

  /**
   * What judging one submission may use.
   *
   * @param callSeconds processor time of one call
   * @param totalSeconds processor time of all calls together
   * @param heapMegabytes the worker's heap
   * @param nativeMegabytes memory beside the heap
   */
  public record Limits(int callSeconds, int totalSeconds, int heapMegabytes, int nativeMegabytes) {}

  public ExerciseSpec {
    objectives = List.copyOf(objectives);
    needs = List.copyOf(needs);
    rows = List.copyOf(rows);
  }

  /** The number before the slug, such as {@code 2.16}. */
  public String number() {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }

  /**
   * Where the learner's file lies in a workspace: {@code src/main/java/episode2/BuildNet.java} for
   * code, {@code answers/episode2/OneHotNeurons.md} else.
   */
  public String workspacePath() {
    return (kind.isCode() ? "src/main/java/" : "answers/") + "episode" + episode + "/" + file;
  }

  /** Where its task lies in a workspace: {@code pages/episode2/2.16-build-net.md}. */
  public String pagePath() {
    return "pages/episode" + episode + "/" + id + ".md";
  }

  /** The learner's binary class name, such as {@code episode2.BuildNet}; code only. */
  public String learnerClass() {
    return "episode" + episode + "." + file.substring(0, file.length() - ".java".length());
  }

  /** The course's package for it, such as {@code episode2.build_net}. */
  public String coursePackage() {
    return folder.replace('/', '.');
  }
}
