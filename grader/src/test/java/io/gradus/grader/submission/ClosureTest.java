package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.compile.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosureTest {
  private final List<SourceFile> files = new ArrayList<>();

  private SourceFile add(String path, String text) {
    SourceFile file = new SourceFile("src/main/java/" + path, text);
    files.add(file);
    return file;
  }

  private List<SourceFile> closure(SourceFile file) {
    return Closure.of(file, new Snapshot(files, Map.of(), List.of()));
  }

  @Test
  void whatIsNamedDirectlyOrThroughOthersIsIn() {
    SourceFile own = add("e/Own.java", "package e; class Own { Near n; }");
    SourceFile near = add("e/Near.java", "package e; class Near { Far f() { return null; } }");
    SourceFile far = add("e/Many.java", "package e; class Many {} class Far {}");
    add("e/Broken.java", "package e; class Broken { this is not Java");

    assertThat(closure(own)).containsExactly(own, far, near);
  }

  @Test
  void anotherPackageTakesAnImportOrAFullName() {
    SourceFile own =
        add(
            "e/Own.java",
            "package e; import one.*; import static two.B.c; class Own { A a; three.C c; B b; Block d; }");
    SourceFile a = add("one/A.java", "package one; class A {}");
    SourceFile b = add("two/B.java", "package two; class B {}");
    SourceFile c = add("three/C.java", "package three; class C {}");
    add("four/Block.java", "package four; class Block { hostile");
    add("Unnamed.java", "class A { hostile");

    assertThat(closure(own)).containsExactly(own, a, c, b);
  }

  @Test
  void anImportedTypeIsNotTheOneOfTheSameNameBeside() {
    String imports = "package e; import kit.Scaler; import kit.Roc; import kit.*; ";
    SourceFile own = add("e/Own.java", imports + "class Own { Scaler s; Plot p; e.Roc r; }");
    add("e/Scaler.java", "package e; class Scaler { this is not Java");
    SourceFile plot = add("e/Plot.java", "package e; class Plot {}");
    SourceFile roc = add("e/Roc.java", "package e; class Roc {}");
    SourceFile kit = add("kit/Scaler.java", "package kit; public class Scaler {}");

    assertThat(closure(own)).containsExactly(own, plot, roc, kit);
  }

  @Test
  void commentsAndStringsNameNothing() {
    SourceFile own =
        add("e/Own.java", "package e; class Own { /* Other */ String s = \"Other\"; }");
    add("e/Other.java", "package e; class Other {}");

    assertThat(closure(own)).containsExactly(own);
  }

  @Test
  void aCopyOfTheOwnClassStaysOut() {
    SourceFile own = add("e/Own.java", "package e; class Own { Own o; Near n; }");
    add("old/Own.java", "package e; class Own {}");
    SourceFile near = add("e/Near.java", "package e; class Near { Own o; }");

    assertThat(closure(own)).containsExactly(own, near);
  }

  @Test
  void escapesHideNothing() {
    SourceFile own = add("e/Own.java", "package e; class Own { N\\u0065ar n; }");
    SourceFile near = add("e/Near.java", "package \\u0065; class Near {}");

    assertThat(closure(own)).containsExactly(own, near);
  }
}
