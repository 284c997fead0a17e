package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.KnownWrong;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.StandardAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The course's own code has no fault; of its known-wrong solutions, those that source can show. */
class ChecksOnCourseTest {
  private static final Path COURSE = Path.of("../exercises/src/course/java");

  private final List<Throwable> failures = new ArrayList<>();
  private final StandardAnalyzer analyzer = new StandardAnalyzer(failures::add);

  @Test
  void sayNothingOfReferencesAndWorkedExamples() {
    List<String> alarms = new ArrayList<>();
    List<Path> sources = sources();
    for (Path source : sources) {
      for (SourceFinding finding : find(source.getFileName().toString(), text(source))) {
        alarms.add(source.getFileName() + ": " + finding.code() + " " + finding.message());
      }
    }
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(alarms).isEmpty();
  }

  @Test
  void findTheWrongSolutionsThatSourceCanShow() throws IOException {
    ClassLoader loader = ChecksOnCourseTest.class.getClassLoader();
    Keys keys = Keys.find(loader).orElseThrow();
    Map<String, List<String>> byCode = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    for (ExerciseSpec spec : Course.load(loader).exercises()) {
      if (spec.kind().isCode()) {
        for (KnownWrong wrong : keys.knownWrong(spec)) {
          String name = spec.id() + ": " + wrong.title();
          List<SourceFinding> found = find(spec.file(), wrong.source());
          found.forEach(
              finding ->
                  byCode.computeIfAbsent(finding.code(), any -> new ArrayList<>()).add(name));
          if (found.isEmpty()) {
            silent.add(name);
          }
        }
      }
    }
    StringBuilder table = new StringBuilder();
    byCode.forEach(
        (code, names) ->
            names.forEach(
                name ->
                    table.append("| `").append(code).append("` | ").append(name).append(" |\n")));
    Files.writeString(
        Path.of("target/checks-on-known-wrong.md"),
        table + "\nnothing said of:\n" + String.join("\n", silent) + "\n");

    assertThat(failures).isEmpty();
    assertThat(byCode.get("check/no-activation"))
        .anyMatch(name -> name.startsWith("2.16"))
        .anyMatch(name -> name.startsWith("2.20"))
        .anyMatch(name -> name.startsWith("2.26"));
    assertThat(byCode.get("check/same-weights")).hasSize(2);
    assertThat(byCode.get("check/relu-on-scores")).hasSize(2);
    assertThat(byCode.get("check/scaler-leak")).hasSize(4);
    assertThat(byCode.get("check/split-without-seed")).hasSize(3);
    assertThat(byCode.get("check/learning-rate")).hasSize(1);
    assertThat(byCode.get("check/predicts-as-training")).hasSize(1);
    assertThat(byCode.get("check/softmax-twice"))
        .anyMatch(name -> name.startsWith("2.16"))
        .anyMatch(name -> name.startsWith("2.26"));
  }

  private List<SourceFinding> find(String fileName, String text) {
    List<SourceFinding> findings = analyzer.analyze(fileName, text).findings();
    assertThat(failures).isEmpty();
    return findings;
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(COURSE)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
