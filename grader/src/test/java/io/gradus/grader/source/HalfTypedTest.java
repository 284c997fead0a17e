package io.gradus.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfTypedTest {
  @Test
  void aLineThatBeginsLikeTheOneAboveClosesIt() {
    assertThat(HalfTyped.closed("  a(b(c\n  .d(e)\n")).contains("  a(b(c\n)).d(e)\n");
    assertThat(HalfTyped.closed("   n.add(x(1\n   n.add(y);\n"))
        .contains("   n.add(x(1\n));n.add(y);\n");
  }

  @Test
  void whatIsClosedIsLeftAlone() {
    assertThat(HalfTyped.closed("  a(b(c))\n  .d(e)\n")).isEmpty();
    assertThat(HalfTyped.closed("  a(\n      b,\n      c);\n  d();\n")).isEmpty();
    assertThat(
            HalfTyped.closed(
                "  a(\"(((\", '(', /* ( */ \"\"\"\n ( \"\"\");\n  b(); // (\n  c();\n"))
        .isEmpty();
  }

  @Test
  void offsetsStayWhatTheyWere() {
    String text = "    net.add(Linear.builder().setUnits(\n    net.add(y);\n";

    assertThat(HalfTyped.closed(text).orElseThrow()).hasSameSizeAs(text);
  }
}
