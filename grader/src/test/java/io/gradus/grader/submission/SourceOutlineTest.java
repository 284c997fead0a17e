package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceOutlineTest {
  private static Optional<String> onlyId(String source) {
    SourceOutline outline = SourceOutline.of(source);
    assertThat(outline.markers()).hasSize(1);
    return outline.markers().get(0).id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Exercise(\"id\") class A {}",
        "@Exercise ( value /* here */ = // or here\n \"id\" ) class A {}",
        "@io.gradus.exercises.kit.Exercise(\"id\") class A {}",
        "@ io . gradus.exercises /* */ .kit.Exercise(\"id\") class A {}",
        "class Outer { @Exercise(\"id\") static class A {} }",
        "\\u0040Exerci\\uuu0073e(\\u0022id\\u0022) class A {}",
        "@Exercise(\"\\151d\") class A {}",
        "@Exercise(\"\"\"\n   id\"\"\") class A {}",
        "/* a \\u002a/ @Exercise(\"id\") class A {}",
        "// a \\u000a @Exercise(\"id\") class A {}",
        "char q = '\"'; char r = '\\''; char s = '\\\\'; @Exercise(\"id\") class A {}",
        "String s = \"\\\"\", t = \"\\\\\"; @Exercise(\"id\") class A {}",
        "String s = \"\"\"\n \\\"\"\" \" \"\" \"\"\"; @Exercise(\"id\") class A {}",
        "int x = 0x1.8p-1 + 1_000 / 2; @Exercise(\"id\") class A {}"
      })
  void findsTheAnnotation(String source) {
    assertThat(onlyId(source)).contains("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// @Exercise(\"id\")\nclass A {}",
        "/* @Exercise(\"id\") */ class A {}",
        "/** @Exercise(\"id\") * / \" */ class A {}",
        "class A { String s = \"@Exercise(\\\"id\\\")\"; }",
        "class A { String s = \"\"\"\n @Exercise(\"id\") \"\"\"; }",
        "class A { String s = \"\\u005c\" @Exercise(\\u005c\"id\\u005c\")\"; }",
        "@interface Exercise { String value(); }",
        "@other.Exercise(\"id\") class A {}",
        "@Exercises(\"id\") class A {}",
        "/* never closed @Exercise(\"id\")",
        "class A { String s = \"\"\"\n never closed @Exercise(\"id\")"
      })
  void findsNone(String source) {
    assertThat(SourceOutline.of(source).markers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Exercise class A {}",
        "@Exercise() class A {}",
        "@Exercise(ID) class A {}",
        "@Exercise(\"2.16\" + \"-build-net\") class A {}",
        "@Exercise(id = \"x\") class A {}",
        "@Exercise"
      })
  void anIdThatIsNoSingleString(String source) {
    assertThat(onlyId(source)).isEmpty();
  }

  @Test
  void placesCountTabsAsOneAndEveryLineEnd() {
    SourceOutline outline =
        SourceOutline.of(
            "package a;\r\n\r\n\t@Exercise(\"x\") class A {}\r  @Exercise(\"y\") class B {}");

    assertThat(outline.markers())
        .containsExactly(
            new SourceOutline.Marker(Optional.of("x"), 3, 2),
            new SourceOutline.Marker(Optional.of("y"), 4, 3));
  }

  @Test
  void packageAndTopLevelTypes() {
    SourceOutline outline =
        SourceOutline.of(
            """
            @Deprecated package a . /* */ \\u0062.c;
            import x.y.Z;
            @A({B.class, C.class}) public final class D<T> { class Inner {} record NotTop(int a) {} }
            interface E {} enum F { G { class H {} } } record I(int record) {} @interface J {}
            """);

    assertThat(outline.packageName()).isEqualTo("a.b.c");
    assertThat(outline.types()).containsExactlyInAnyOrder("D", "E", "F", "I", "J");
    assertThat(outline.qualifiedNames()).contains("x.y.Z", "a.b.c");
  }

  @Test
  void namesBeyondAscii() {
    SourceOutline outline = SourceOutline.of("class Größe { 𝒳 名前; int a\u00adb; }");

    assertThat(outline.types()).containsExactly("Größe");
    assertThat(outline.words()).contains("𝒳", "名前", "ab");
  }

  @Test
  void anyTextHasAnOutline() {
    Random random = new Random(7);
    String alphabet = "ab@(){}\"'\\u0041/*.\n\r;= Exercise\ud83d\udc27\ud800";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(SourceOutline.of(text.toString()).words()).isNotNull();
    }
    assertThat(SourceOutline.of("(".repeat(1_000_000)).words()).isEmpty();
    assertThat(SourceOutline.of("a.".repeat(300_000)).words()).containsExactly("a");
  }
}
