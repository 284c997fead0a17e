package io.gradus.grader.submission;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What compiled classes are, read from their bytes without loading one: the final word on packages
 * and on which class solves which exercise, since text can hide both in unicode escapes.
 *
 * @param classes by binary name
 * @param findings what forbids running any of them; empty where nothing does
 */
public record ClassFiles(Map<String, ClassFacts> classes, List<Finding> findings) {
  private static final List<String> RESERVED =
      List.of("java", "javax", "jdk", "sun", "com.sun", "ai.djl", "io.gradus", "org.junit");

  public ClassFiles {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    findings = List.copyOf(findings);
  }

  /** Which class to run for an exercise. */
  public sealed interface Solver {
    /**
     * One class that fits.
     *
     * @param binaryName such as {@code episode2.BuildNet}
     */
    record Found(String binaryName) implements Solver {}

    /**
     * None that fits.
     *
     * @param findings why, at least one
     */
    record None(List<Finding> findings) implements Solver {
      public None {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Reads class files.
   *
   * @param classes class files by binary name, as the compiler gave them
   * @param exercises the course, whose own packages no learner may declare
   */
  public static ClassFiles inspect(
      Map<String, byte[]> classes, Collection<ExerciseSpec> exercises) {
    Set<String> coursePackages =
        exercises.stream().map(ExerciseSpec::coursePackage).collect(Collectors.toSet());
    Map<String, ClassFacts> facts = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    new TreeMap<>(classes)
        .forEach(
            (name, bytes) -> {
              Optional<ClassFacts> read = ClassFacts.read(bytes);
              if (read.isEmpty() || !read.get().binaryName().equals(name)) {
                findings.add(
                    Finding.error(
                        "compile/javac-failed",
                        "javac gave no sound class file for %s. Simplify the source, then grade again."
                            .formatted(name)));
                return;
              }
              ClassFacts one = read.get();
              facts.put(name, one);
              String packageName = one.packageName();
              if (isReserved(packageName, coursePackages) && told.add(packageName)) {
                findings.add(reserved(one));
              }
              if (one.isModule()) {
                findings.add(
                    Finding.error(
                        "submission/module-info",
                        "The sources declare a module. A workspace is no module: remove it."));
              }
            });
    return new ClassFiles(facts, findings);
  }

  private static boolean isReserved(String packageName, Set<String> coursePackages) {
    return RESERVED.stream().anyMatch(root -> isWithin(packageName, root))
        || coursePackages.stream().anyMatch(root -> isWithin(packageName, root));
  }

  private static boolean isWithin(String packageName, String root) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private static Finding reserved(ClassFacts one) {
    return Finding.error(
        "compile/reserved-package",
        "The class %s lies in the package %s, which is reserved. Use a package of your own, such as episode2."
            .formatted(one.binaryName(), one.packageName()));
  }

  /**
   * The class marked for an exercise, if there is exactly one and it can be made and called:
   * public, not abstract, with a public constructor without parameters, implementing the contract.
   */
  public Solver solver(ExerciseSpec exercise) {
    List<ClassFacts> marked =
        classes.values().stream()
            .filter(c -> c.exercise().equals(Optional.of(exercise.id())))
            .toList();
    if (marked.isEmpty()) {
      return none(
          "submission/no-class",
          "No class is marked @Exercise(\"%s\") of io.gradus.exercises.kit. Put it above the class that solves it."
              .formatted(exercise.id()));
    }
    if (marked.size() > 1) {
      String names = marked.stream().map(ClassFacts::binaryName).collect(Collectors.joining(", "));
      return none(
          "submission/two-classes",
          "%d classes are marked @Exercise(\"%s\"): %s. Keep the annotation on one of them."
              .formatted(marked.size(), exercise.id(), names));
    }
    ClassFacts only = marked.get(0);
    List<Finding> wrong = new ArrayList<>();
    String name = only.binaryName();
    if (only.isAbstract()) {
      wrong.add(
          error(
              "submission/abstract",
              "%s can't be made: it is abstract or an interface. Make it a class."
                  .formatted(name)));
    } else if (only.isInner()) {
      wrong.add(
          error(
              "submission/not-static",
              "%s lies inside another class and is not static. Put it into a file of its own."
                  .formatted(name)));
    } else if (!only.hasPublicConstructor()) {
      wrong.add(
          error(
              "submission/no-constructor",
              "%s has no public constructor without parameters. Add one, or remove the others."
                  .formatted(name)));
    }
    if (!isPublic(only)) {
      wrong.add(
          error(
              "submission/not-public",
              "%s is not public, so that it can't be called. Write public before class."
                  .formatted(name)));
    }
    String contract = exercise.coursePackage() + ".Contract";
    if (!isA(name, contract, new HashSet<>())) {
      wrong.add(
          error(
              "submission/wrong-contract",
              "%s does not implement %s. Import that interface and write: implements Contract."
                  .formatted(name, contract)));
    }
    return wrong.isEmpty() ? new Solver.Found(name) : new Solver.None(wrong);
  }

  /** Whether a class and every class around it is public. */
  private boolean isPublic(ClassFacts facts) {
    return facts.isPublic()
        && facts
            .outer()
            .map(outer -> classes.containsKey(outer) && isPublic(classes.get(outer)))
            .orElse(true);
  }

  private boolean isA(String name, String contract, Set<String> seen) {
    if (name.equals(contract)) {
      return true;
    }
    ClassFacts facts = classes.get(name);
    return facts != null
        && seen.add(name)
        && facts.superTypes().stream().anyMatch(s -> isA(s, contract, seen));
  }

  private static Solver none(String code, String message) {
    return new Solver.None(List.of(error(code, message)));
  }

  private static Finding error(String code, String message) {
    return new Finding(
        code, Severity.ERROR, Optional.empty(), new LearnerText(message), LearnerText.NONE, 0);
  }
}
