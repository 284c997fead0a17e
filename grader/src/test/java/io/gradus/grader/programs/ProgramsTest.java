package io.gradus.grader.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  private static List<Program> all() {
    return Stream.of(faulty(), healthy()).flatMap(List::stream).toList();
  }

  private static List<Program> faulty() {
    return Stream.of(Programs.faulty(), Programs.secondFaulty()).flatMap(List::stream).toList();
  }

  private static List<Program> healthy() {
    return Stream.of(Programs.healthy(), Programs.secondHealthy()).flatMap(List::stream).toList();
  }

  private static Set<String> codes(Program program, boolean otherEnd) {
    return program.markers().stream()
        .filter(marker -> marker.otherEnd() == otherEnd)
        .map(Marker::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thereAreEnoughOfEach() {
    assertThat(Programs.faulty()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(Programs.healthy()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(Programs.secondFaulty()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Programs.secondHealthy()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void everyCodeHasAFaultAndATrap() {
    assertThat(faulty().stream().flatMap(p -> p.faults().stream()).collect(Collectors.toSet()))
        .isEqualTo(Programs.codes());
    assertThat(healthy().stream().flatMap(p -> p.trap().stream()).collect(Collectors.toSet()))
        .isEqualTo(Programs.codes());
  }

  @Test
  void everyFaultIsMarked() {
    for (Program program : faulty()) {
      assertThat(program.faults()).as(program.name()).isNotEmpty();
      assertThat(program.trap()).as(program.name()).isEmpty();
      assertThat(codes(program, false))
          .as(program.name())
          .isEqualTo(new TreeSet<>(program.faults()));
      assertThat(program.faults()).as(program.name()).containsAll(codes(program, true));
      assertThat(Programs.codes()).as(program.name()).containsAll(program.also());
      assertThat(program.also()).as(program.name()).doesNotContainAnyElementsOf(program.faults());
    }
  }

  @Test
  void aHealthyProgramHasOneTrapAndNoMarker() {
    for (Program program : healthy()) {
      assertThat(program.trap()).as(program.name()).hasSize(1);
      assertThat(program.isHealthy()).as(program.name()).isTrue();
      assertThat(program.also()).as(program.name()).isEmpty();
      assertThat(program.markers()).as(program.name()).isEmpty();
    }
  }

  @Test
  void noNameIsUsedTwice() {
    Set<String> names = new HashSet<>();
    for (Program program : all()) {
      assertThat(names.add(program.name().toLowerCase(Locale.ROOT))).as(program.name()).isTrue();
    }
  }

  @Test
  void everyProgramCompiles(@TempDir Path out) throws IOException {
    List<Path> files = new ArrayList<>(Programs.files("faulty"));
    for (String more : List.of("healthy", "second/faulty", "second/healthy")) {
      files.addAll(Programs.files(more));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-Xmaxerrs",
              "1000",
              "-d",
              out.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      Boolean compiled =
          javac
              .getTask(
                  null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(said.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
    }
  }
}
