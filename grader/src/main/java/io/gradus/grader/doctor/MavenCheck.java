package io.gradus.grader.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven: for building Gradus, and for editors and learners that compile with it. */
record MavenCheck(Platform platform) implements Check {
  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)[\\w.-]*");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "Maven";
  }

  @Override
  public Item run() {
    String fix = platform.install("maven", "maven", "maven", "Apache.Maven");
    String program = platform == Platform.WINDOWS ? "mvn.cmd" : "mvn";
    try {
      return judge(ChildProgram.run(List.of(program, "--version"), Map.of(), LIMIT), fix);
    } catch (IOException e) {
      return Item.warn(
          name(), "none on the PATH; needed to build Gradus and for 'mvn compile'", fix);
    }
  }

  Item judge(ChildProgram.Ended ended, String fix) {
    Matcher version = VERSION.matcher(ended.printed());
    if (ended.exit() != 0 || !version.find()) {
      return Item.warn(name(), "'mvn --version' fails with status " + ended.exit(), fix);
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major < 3 || (major == 3 && minor < 8)
        ? Item.warn(name(), version.group() + " is older than 3.8", fix)
        : Item.ok(name(), version.group());
  }
}
