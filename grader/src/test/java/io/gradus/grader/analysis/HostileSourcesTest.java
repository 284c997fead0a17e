package io.gradus.grader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.evaluate.ModelZoo;
import io.gradus.grader.source.DeepStack;
import io.gradus.grader.source.JavacParser;
import io.gradus.grader.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Texts that nobody should write: the analysis ends, in a bounded number of steps, and never fails.
 */
class HostileSourcesTest {
  private static final String HEAD =
      """
      import ai.djl.ndarray.*;
      import ai.djl.ndarray.types.*;
      import ai.djl.nn.*;
      import ai.djl.nn.core.*;
      import java.util.*;
      """;

  private final List<Throwable> failures = new ArrayList<>();
  private final DjlSourceAnalyzer analyzer =
      new DjlSourceAnalyzer(id -> Optional.empty(), failures::add);

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  private Analysis analyze(String text) {
    return analyzer.analyze("Hostile.java", text);
  }

  private static String method(String body) {
    return HEAD + "class Hostile { void m(NDManager manager) {\n" + body + "\n} }";
  }

  @Test
  void whatIsNoJavaHasNoNotes() {
    assertThat(analyze("").layers()).isEmpty();
    assertThat(analyze("Dear diary, today I learnt of networks.").layers()).isEmpty();
    assertThat(analyze("\0\1\2PK\3\4 class").complete()).isFalse();
    assertThat(analyze("{{{{((((\"\"\"").layers()).isEmpty();
    assertThat(analyze("class A { int a = 'x").layers()).isEmpty();
    assertThat(analyze("#!/bin/sh\n\uFEFF<xml>&nbsp;</xml>").layers()).isEmpty();
  }

  @Test
  void everyBeginningOfAFileIsRead() {
    String whole =
        method(
            """
            SequentialBlock net = new SequentialBlock().add(Linear.builder().setUnits(3).build());
            for (int i = 0; i < 3; i++) { net.add(x -> new NDList(x.head().reshape(-1, 3))); }
            net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
            """);

    for (int end = 0; end < whole.length(); end += 5) {
      assertThat(analyze(whole.substring(0, end)).findings()).isEmpty();
    }
  }

  @Test
  void textsWithHolesAreRead() {
    String whole =
        method(
            """
            SequentialBlock net = new SequentialBlock()
                .add(Linear.builder().setUnits(3).build())
                .add(Activation::relu)
                .add(new ParallelBlock(l -> l.get(0), List.of(Blocks.identityBlock())));
            switch (net.size()) { case 1 -> net.add(null); default -> { } }
            net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
            """);
    Random random = new Random(4);

    for (int i = 0; i < 150; i++) {
      int at = random.nextInt(whole.length() - 8);
      String holed = whole.substring(0, at) + whole.substring(at + 1 + random.nextInt(7));
      assertThat(analyze(holed)).isNotNull();
    }
  }

  @Test
  void threeThousandCallsInAChain() {
    String text =
        method(
            "SequentialBlock net = new SequentialBlock()"
                + ".add(Linear.builder().setUnits(3).build())".repeat(3000)
                + "; net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));");

    Analysis analysis = analyze(text);

    assertThat(analysis.layers()).hasSize(3000);
    assertThat(analysis.layers().get(2999).label()).isEqualTo("(N, 3) · 12");
  }

  /** What patterns take forever for: each of these took more than half a minute. */
  @Test
  void textsThatWearPatternsOutAreReadAllTheSame() {
    String net =
        "static void main(String[] a) { trainer = model.newTrainer(config);"
            + " SequentialBlock net = new SequentialBlock()"
            + ".add(Linear.builder().setUnits(3).build()); float[] labels = a; ";
    for (String worn :
        List.of(
            "\n".repeat(300_000),
            "/*".repeat(100_000) + "*/",
            "\n/".repeat(40_000).replace("/", "// [ = y label "),
            "int[] x = " + "b[".repeat(20_000) + "0" + "]".repeat(20_000) + ";",
            "/*" + " copyOfRange( arraycopy( for ( int i = 0; i < ".repeat(5_000) + "*/")) {
      Analysis analysis = analyze(method(net) + worn + "\n}");
      assertThat(analysis.layers()).as(worn.substring(0, 10)).hasSize(1);
    }
  }

  @Test
  void anExpressionOfTenThousandCallsInOneLine() {
    String text =
        method(
            "SequentialBlock net = new SequentialBlock()"
                + ".add(Linear.builder().setUnits(3).build())".repeat(10_000)
                + ";");

    assertThat(analyze(text).layers()).isNotEmpty();
  }

  @Test
  void fiveThousandLines() {
    StringBuilder body = new StringBuilder("SequentialBlock net = new SequentialBlock();\n");
    for (int i = 0; i < 5000; i++) {
      body.append("net.add(Linear.builder().setUnits(").append(i % 7 + 1).append(").build());\n");
    }
    body.append("net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));");

    Analysis analysis = analyze(method(body.toString()));

    assertThat(analysis.layers()).isNotEmpty();
    assertThat(analysis.layers().get(0).label()).isEqualTo("(N, 1) · 5");
  }

  @Test
  void recursionWithoutAnEnd() {
    assertThat(
            analyze(
                    HEAD
                        + "class A { Block b(int n) { return b(n + 1); } int c() { return c(); } }")
                .complete())
        .isFalse();
    assertThat(
            analyze(HEAD + "class A { A a = new A(); A() { new A(); } Block b() { return null; } }")
                .complete())
        .isFalse();
    assertThat(
            analyze(HEAD + "class A extends B {} class B extends A { void m() { x(); } }").layers())
        .isEmpty();
  }

  @Test
  void loopsThatDoNotEnd() {
    assertThat(steps(method("while (true) { int a = 1; a++; }"))).isLessThan(90_000);
    assertThat(steps(method("for (int i = 0; i < 1000000; i++) for (long j = i; ; j++) { i--; }")))
        .isLessThan(90_000);
    assertThat(
            steps(
                method(
                    "SequentialBlock net = new SequentialBlock(); for (int i = 0; i < 1000000; i++)"
                        + " net.add(Linear.builder().setUnits(i).build());")))
        .isLessThan(165_000);
  }

  @Test
  void unknownConditionsDoNotMultiply() {
    String nested = "if (manager.isOpen()) { x++; ".repeat(60) + "}".repeat(60);
    String loops = "while (manager.isOpen()) { x++; ".repeat(40) + "}".repeat(40);

    assertThat(steps(method("int x = 0; " + nested))).isLessThan(90_000);
    assertThat(steps(method("int x = 0; " + loops))).isLessThan(90_000);
  }

  @Test
  void blocksInsideThemselves() {
    Analysis analysis =
        analyze(
            method(
                """
                SequentialBlock net = new SequentialBlock();
                net.add(Linear.builder().setUnits(3).build()).add(net);
                SequentialBlock a = new SequentialBlock();
                SequentialBlock b = new SequentialBlock();
                a.add(b);
                b.add(a);
                a.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
                SequentialBlock wide = new SequentialBlock();
                for (int i = 0; i < 40; i++) wide = new SequentialBlock().add(wide).add(wide);
                wide.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
                net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
                """));

    assertThat(analysis.findings()).isEmpty();
    assertThat(analysis.layers()).anyMatch(note -> note.label().equals("(N, 3) · 15"));
  }

  @Test
  void deepNestingIsGivenUp() {
    assertThat(analyze(method("int a = " + "(".repeat(50_000) + "1;")).layers()).isEmpty();
    assertThat(analyze(method("int a = " + "-".repeat(50_000) + "1;")).layers()).isEmpty();
    assertThat(analyze("class A {".repeat(3_000)).layers()).isEmpty();
    assertThat(analyze(method("{".repeat(2_000) + "}".repeat(2_000))).layers()).isEmpty();
    assertThat(analyze(method("Object o = " + "() -> ".repeat(1_500) + "1;")).layers()).isEmpty();
    assertThat(analyze(method("int a = 1" + " + 1".repeat(20_000) + ";")).layers()).isEmpty();
  }

  @Test
  void hugeNumbersBecomeUnknown() {
    Analysis analysis =
        analyze(
            method(
                """
                SequentialBlock net = new SequentialBlock();
                net.add(Linear.builder().setUnits(Integer.MAX_VALUE + 1).build());
                net.add(Linear.builder().setUnits(9223372036854775807L).build());
                net.add(Linear.builder().setUnits(9223372036854775807L).build());
                net.add(Linear.builder().setUnits(99999999999999999999999).build());
                net.add(Linear.builder().setUnits(1 / 0).build());
                net.add(Linear.builder().setUnits(-5).build());
                int[] a = new int[2000000000];
                a[-1] = 3;
                Shape shape = new Shape(new long[] {1, 2}[7], a[5]);
                net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
                """));

    assertThat(analysis.layers()).isNotEmpty();
    assertThat(analysis.layers()).noneMatch(note -> note.label().contains("-9223372036854775808"));
  }

  @Test
  void positionsCountUtf16UnitsAndAnyLineEnd() {
    String text =
        HEAD.replace("\n", "\r\n")
            + "class Ä { void m(NDManager manager) {\r\n"
            + "\tString s = \"😀\"; SequentialBlock net = new SequentialBlock();\r\n"
            + "\t/* 😀 */ net.add(Linear.builder().setUnits(3).build());\r\n"
            + "\tnet.initialize(manager, DataType.FLOAT32, new Shape(1, 4));\r\n} }";

    LayerNote note = analyze(text).layers().get(0);

    assertThat(text.substring(note.span().start(), note.span().end()))
        .isEqualTo("Linear.builder().setUnits(3).build()");
    assertThat(note.label()).isEqualTo("(N, 3) · 15");
  }

  @Test
  void aRuntimeWithoutACompilerSaysSoAndNothingElse() {
    DjlSourceAnalyzer without =
        new DjlSourceAnalyzer(id -> Optional.empty(), failures::add, Optional.empty());

    Analysis analysis = without.analyze("A.java", "class A {}");

    assertThat(analysis.findings()).hasSize(1);
    assertThat(analysis.findings().get(0).code()).isEqualTo("analysis/no-compiler");
    assertThat(analysis.layers()).isEmpty();
  }

  @Test
  void anInterruptedCallerGetsNothingAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    Analysis analysis = analyze(method(""));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(analysis).isEqualTo(Analysis.NOTHING);
  }

  private static int steps(String text) {
    JavacParser parser = JavacParser.create();
    try {
      return new DeepStack("steps")
          .run(
              () -> {
                SourceFile file = (SourceFile) parser.parse("Hostile.java", text);
                return SourceModel.of(file, new ModelZoo(parser), id -> Optional.empty()).steps();
              },
              Duration.ofMinutes(1))
          .orElseThrow();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
