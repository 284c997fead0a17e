package io.gradus.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.compile.Compilation.Compiled;
import io.gradus.grader.compile.Compilation.Rejected;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives real child JVMs. */
class JavacServiceTest {
  private static final CompilerLimits LIMITS =
      new CompilerLimits(
          Duration.ofSeconds(3), Duration.ofSeconds(60), 128, 6_000_000, 50, 100_000);
  private static JavacService javac;

  @BeforeAll
  static void start() {
    javac =
        new JavacService(LearnersJars.list(), LIMITS, CompilerLauncher.plain(), Optional.empty());
  }

  @AfterAll
  static void stop() {
    javac.close();
  }

  private static SourceFile at(String path, String text) {
    return new SourceFile(path, text);
  }

  private static SourceFile inA(String body) {
    return at(
        "src/main/java/episode2/A.java", "package episode2;\npublic class A {\n" + body + "\n}\n");
  }

  private static Rejected rejected(SourceFile... sources) {
    Compilation result = javac.compile(List.of(sources));
    assertThat(result).isInstanceOf(Rejected.class);
    return (Rejected) result;
  }

  private static Compiled compiled(SourceFile... sources) {
    Compilation result = javac.compile(List.of(sources));
    assertThat(result)
        .withFailMessage(() -> "rejected: " + ((Rejected) result).findings().get(0).message().raw())
        .isInstanceOf(Compiled.class);
    return (Compiled) result;
  }

  @Test
  void whatCompilesIsAnalysedAndFaultsHavePlaces() {
    SourceFile source =
        at(
            "src/main/java/episode2/A.java",
            """
            package episode2;
            import ai.djl.nn.*;
            import ai.djl.nn.core.Linear;

            @io.gradus.exercises.kit.Exercise("2.16-build-net")
            class A {\r
              Block network() {
                return new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build())
                    .add(Linear.builder().setUnits(7).build());
              }
            }
            """);
    List<Finding> found = javac.analyze(List.of(source));
    assertThat(found)
        .filteredOn(finding -> finding.code().equals("shape/classes"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.place())
                    .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(10)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void analysisOfHostileSourcesEnds(Hostile hostile) {
    javac.analyze(List.of(hostile.source()));
    compiled(inA(""));
  }

  static List<Hostile> hostile() {
    return Hostile.all();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileSourceIsAFindingAndTheNextCompiles(Hostile hostile) {
    Finding finding = rejected(hostile.source()).findings().get(0);
    assertThat(finding.code()).isIn(hostile.codes());
    assertThat(compiled(inA("int x = 1;")).classes()).containsOnlyKeys("episode2.A");
  }

  @Test
  void errorsHavePlainWordsAndTheEditorsPosition() {
    String text =
        "package episode2;\r\npublic class A {\r\n\tint größe = 1\r\n\tString s = \"äöü\" + relu;\r\n}\r\n";

    Finding first = rejected(at("src/main/java/episode2/A.java", text)).findings().get(0);

    assertThat(first.code()).isEqualTo("compile/error");
    assertThat(first.message().raw()).startsWith("';' expected. Something is not finished");
    assertThat(first.place()).contains(place("src/main/java/episode2/A.java", 3, 15));
    Finding second =
        rejected(at("src/main/java/episode2/A.java", text.replace("= 1", "= 1;")))
            .findings()
            .get(0);
    assertThat(second.message().raw())
        .startsWith("cannot find symbol: variable relu. Check how it is written");
    assertThat(second.place()).contains(place("src/main/java/episode2/A.java", 4, 21));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x = 1",
        "void f() { int[] a = {1; }",
        "Penguin p;",
        "void f() { lenght(); }",
        "int n = size;",
        "int n = 0.5 * 3;",
        "void f() { return 1; }",
        "int f() { return; }",
        "float f = new float[3];",
        "int f(boolean b) { if (b) { return 1; } }",
        "int f() { int n; return n; }",
        "void f() { int n = 1; int n = 2; }",
        "void f() { throw new Exception(); }",
        "class B implements Runnable {}",
        "class B { @Override public int hashcode() { return 1; } }",
        "void f() { int n = 1; n + 1; }",
        "void f() { else { } }",
        "void f() { \"a\".charAt(); }",
        "void f() { new java.util.ArrayList<String>(\"a\", \"b\"); }",
        "ai.djl.neural.Block b;",
        "String s = \"a;",
        "int n; static void f() { n = 1; }",
        "int f() { return 1; int n = 2; }",
        "void f() { int n = 1; n = 2; Runnable r = () -> System.out.println(n); }",
        "int f(java.util.List<Integer> l) { return l[0]; }",
        "int f(int n) { return n.length; }",
        "boolean f(String s) { return s > 1; }"
      })
  void whatLearnersMeetSaysWhatToDo(String member) {
    Finding finding = rejected(inA(member)).findings().get(0);
    assertThat(finding.message().raw()).endsWith(".");
    assertThat(finding.message().raw())
        .contains(CompileWords.mend(finding.detail().raw()).orElseThrow());
  }

  private static Place place(String file, int line, int column) {
    return new Place(new LearnerText(file), line, column);
  }

  @Test
  void atMostTwentyErrorsAndNoWarnings() {
    assertThat(rejected(inA("x y;\n".repeat(50))).findings()).hasSize(20);
    assertThat(
            compiled(
                    inA(
                        "@Deprecated void f() { new Integer(1); java.util.List l = null; l.add(1); }"))
                .classes())
        .hasSize(1);
  }

  @Test
  void onlyTheGivenClassPathIsSeen() {
    assertThat(compiled(inA("ai.djl.nn.Block b; io.gradus.exercises.kit.Exercise e;")).classes())
        .hasSize(1);
    assertThat(codes(rejected(inA("io.gradus.grader.compile.CompileService s;"))))
        .containsExactly("compile/error");
    assertThat(codes(rejected(inA("org.assertj.core.api.Assertions s;"))))
        .containsExactly("compile/error");
  }

  @Test
  void aFileInAnotherFolderThanItsPackage() {
    Finding elsewhere =
        rejected(at("src/main/java/A.java", "package episode2;\nclass A {}")).findings().get(0);
    Finding without = rejected(at("src/main/java/episode2/A.java", "class A {}")).findings().get(0);

    assertThat(elsewhere.code()).isEqualTo("compile/wrong-package");
    assertThat(elsewhere.message().raw())
        .isEqualTo(
            "A.java says package episode2 but lies in src/main/java/. Move it to src/main/java/episode2/, or remove the package line.");
    assertThat(without.message().raw())
        .isEqualTo(
            "A.java has no package line but lies in src/main/java/episode2. Move it to src/main/java/, or make it say package episode2.");
  }

  @Test
  void filesSeeEachOtherAndClash() {
    SourceFile other = at("src/main/java/episode2/B.java", "package episode2; class B { A a; }");
    SourceFile twin = at("src/main/java/episode2/C.java", "package episode2; class A {}");

    assertThat(compiled(inA("B b;"), other).classes()).containsOnlyKeys("episode2.A", "episode2.B");
    assertThat(rejected(inA("B b;"), other, twin).findings().get(0).message().raw())
        .contains("duplicate class");
    assertThat(
            rejected(at("src/main/java/episode2/X.java", "package episode2; public class Y {}"))
                .findings()
                .get(0)
                .message()
                .raw())
        .contains("should be declared in a file named Y.java");
  }

  @Test
  void oddButSoundSources() {
    assertThat(compiled(at("src/main/java/episode2/Leer.java", "")).classes()).isEmpty();
    assertThat(compiled(at("src/main/java/A.java", "class A {}")).classes()).containsOnlyKeys("A");
    assertThat(
            compiled(
                    at(
                        "src/main/java/größe/Größe.java",
                        "package größe; public class Größe { enum \\u0041b { 名前 } }"))
                .classes())
        .containsOnlyKeys("größe.Größe", "größe.Größe$Ab");
    // a name as some file systems store it: the umlaut in two characters
    assertThat(
            compiled(
                    at(
                        "src/main/java/o/Gro\u0308sse.java",
                        "package o; public class Gr\u00f6sse {}"))
                .classes())
        .containsOnlyKeys("o.Gr\u00f6sse");
    assertThat(compiled(at("src/main/java/a b/x.java", "")).classes()).isEmpty();
  }

  @Test
  void reservedPackagesInUnicodeEscapesComeOutUnderTheirName() {
    assertThat(compiled(at("A.java", "package \\u0069o.gradus.x; class A {}")).classes())
        .containsOnlyKeys("io.gradus.x.A");
  }

  @Test
  void manyThreadsTakeTurns() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Set<String>>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        SourceFile source = at("src/main/java/T" + i + ".java", "class T" + i + " {}");
        results.add(threads.submit(() -> compiled(source).classes().keySet()));
      }
      for (int i = 0; i < 16; i++) {
        assertThat(results.get(i).get()).containsExactly("T" + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void moreThanTheLimitIsNotEvenSent() {
    assertThat(codes(rejected(inA(" ".repeat(6_000_000))))).containsExactly("compile/too-large");
  }

  @Test
  void halfASurrogatePair() {
    assertThat(codes(rejected(inA("int \ud83d x;")))).startsWith("compile/error");
    assertThat(codes(rejected(inA("int \\ud83d x;")))).startsWith("compile/error");
    assertThat(compiled(inA("String s = \"\\ud83d\";")).classes()).hasSize(1);
  }

  @Test
  void aMessageIsNoLongerThanItHelps() {
    Finding finding = rejected(inA("x".repeat(500_000) + " y;")).findings().get(0);

    assertThat(finding.message().raw()).startsWith("cannot find symbol");
    assertThat(finding.detail().raw()).hasSizeLessThanOrEqualTo(2_000);
  }

  private static List<String> codes(Rejected rejected) {
    return rejected.findings().stream().map(Finding::code).toList();
  }
}
