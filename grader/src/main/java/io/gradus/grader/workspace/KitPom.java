package io.gradus.grader.workspace;

import java.util.List;
import java.util.Set;

/** Writes the description of one of our jars for a Maven repository: no parent, no variables. */
final class KitPom {
  /** Needed when a program runs, never named in a learner's source. */
  private static final Set<String> RUNTIME =
      Set.of("pytorch-engine", "pytorch-jni", "pytorch-native-cpu", "slf4j-nop");

  private KitPom() {}

  /**
   * A pom.
   *
   * @param needs every jar beside it on the class path; nothing is taken from their own
   *     descriptions
   */
  static String of(Coordinates jar, List<Coordinates> needs) {
    StringBuilder pom = new StringBuilder();
    pom.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
        """);
    pom.append(coordinates(jar, "  "));
    pom.append(
        """
          <licenses>
            <license>
              <name>Apache-2.0</name>
              <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
            </license>
          </licenses>
        """);
    if (!needs.isEmpty()) {
      pom.append("  <dependencies>\n");
      for (Coordinates need : needs) {
        pom.append("    <dependency>\n").append(coordinates(need, "      "));
        need.classifier().ifPresent(c -> pom.append("      <classifier>" + c + "</classifier>\n"));
        if (RUNTIME.contains(need.artifact())) {
          pom.append("      <scope>runtime</scope>\n");
        }
        pom.append(
            """
                  <exclusions>
                    <exclusion>
                      <groupId>*</groupId>
                      <artifactId>*</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
            """);
      }
      pom.append("  </dependencies>\n");
    }
    return pom.append("</project>\n").toString();
  }

  private static String coordinates(Coordinates jar, String indent) {
    return (indent + "<groupId>" + jar.group() + "</groupId>\n")
        + (indent + "<artifactId>" + jar.artifact() + "</artifactId>\n")
        + (indent + "<version>" + jar.version() + "</version>\n");
  }
}
