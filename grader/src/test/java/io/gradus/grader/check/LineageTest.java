package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.source.JavacParser;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static Evidence evidence(String body) {
    String text = "class Case {\n  static void main(String[] args) {\n" + body + "  }\n}\n";
    return new Evidence(SourceModel.of(JavacParser.create(), "Case.java", text).orElseThrow());
  }

  /** What the file passes to {@code use(…)}. */
  private static Value used(Evidence evidence) {
    return evidence.calls().named("use").get(0).arguments().get(0);
  }

  private static boolean reaches(String body, Way way) {
    Evidence evidence = evidence(body);
    Call source = evidence.calls().named("source").get(0);
    Value rows = evidence.calls().resultOf(source);
    return evidence.lineage().reaches(used(evidence), way, each -> each == rows);
  }

  @Test
  void rowsAreFollowedWhereTheyAreMoved() {
    assertThat(reaches("float[][] a = x.source(); x.use(a[3]);", Way.COPIES)).isTrue();
    assertThat(reaches("for (float[] row : x.source()) { x.use(row); }", Way.COPIES)).isTrue();
    assertThat(
            reaches(
                "float[][] all = new float[9][]; System.arraycopy(x.source(), 0, all, 0, 5);"
                    + " x.use(all);",
                Way.COPIES))
        .isTrue();
    assertThat(
            reaches(
                "java.util.List<float[]> all = new java.util.ArrayList<>();"
                    + " all.addAll(x.source()); x.use(all.toArray(new float[0][]));",
                Way.COPIES))
        .isTrue();
  }

  @Test
  void whatIsComputedIsNoCopy() {
    String sum = "double sum = 0; for (float[] row : x.source()) { sum += row[0]; } x.use(sum);";
    assertThat(reaches(sum, Way.ALL)).isTrue();
    assertThat(reaches(sum, Way.COPIES)).isFalse();
  }

  @Test
  void whatIsWrittenIntoARowIsWrittenIntoItsTable() {
    assertThat(
            reaches(
                "float[][] table = new float[n][n]; float[] a = x.source();"
                    + " for (int i = 0; i < n; i++) { table[i][0] = a[i]; } x.use(table);",
                Way.COPIES))
        .isTrue();
  }

  @Test
  void otherRowsAreNotReached() {
    assertThat(reaches("float[][] a = x.source(); x.use(x.others());", Way.ALL)).isFalse();
    assertThat(reaches("Object scaler = x.source(); x.use(scaler.apply(x.others()));", Way.ALL))
        .isFalse();
  }

  @Test
  void questionsEndWhereTheyCostTooMuch() {
    Evidence evidence = evidence("x.use(x.others());");
    Value used = used(evidence);
    int asked = 0;
    while (evidence.lineage().reaches(used, Way.ALL, each -> each == used) && asked < 1_000_000) {
      asked++;
    }
    assertThat(asked).isBetween(1_000, 999_999);
  }
}
