package io.gradus.grader.doctor;

import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The JDK that runs this, and whether it has a compiler. */
record JavaCheck(Platform platform) implements Check {
  private static final int OLDEST = 17;

  @Override
  public String name() {
    return "Java";
  }

  @Override
  public Item run() {
    String found =
        "%s, %s, %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                Path.of(System.getProperty("java.home")));
    String fix =
        "Set JAVA_HOME to a JDK %d or newer, or %s"
            .formatted(
                OLDEST,
                platform.install(
                    "openjdk-17-jdk",
                    "java-21-openjdk-devel",
                    "openjdk@21",
                    "EclipseAdoptium.Temurin.21.JDK"));
    if (Runtime.version().feature() < OLDEST) {
      return Item.fail(name(), found, fix);
    }
    return ToolProvider.getSystemJavaCompiler() == null
        ? Item.fail(name(), found + ": it has no compiler", fix)
        : Item.ok(name(), found);
  }
}
