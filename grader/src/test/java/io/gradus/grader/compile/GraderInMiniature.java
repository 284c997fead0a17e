package io.gradus.grader.compile;

import java.util.List;

/** A program that compiles a source which hangs javac, and is killed meanwhile. */
final class GraderInMiniature {
  private GraderInMiniature() {}

  /** Prints the compiler's process id once it compiles. */
  public static void main(String[] arguments) {
    JavacService javac = new JavacService(LearnersJars.list());
    javac.compile(List.of(new SourceFile("A.java", "class A {}")));
    ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
    javac.compile(List.of(Hostile.all().get(0).source()));
  }
}
