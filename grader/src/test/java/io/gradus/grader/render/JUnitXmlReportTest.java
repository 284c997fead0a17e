package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.GradeReport;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlReportTest {
  private static Element parse(GradeReport report) throws Exception {
    String xml = new JUnitXmlReport().render(report);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> all(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void looksAsAgreed() throws IOException {
    GoldenFile.assertSame("mixed.xml", new JUnitXmlReport().render(SampleReports.mixed()));
  }

  @Test
  void countsAreThoseOfTheCases() throws Exception {
    for (GradeReport report : List.of(SampleReports.mixed(), SampleReports.hostile())) {
      Element root = parse(report);
      List<Element> counted = all(root, "testsuite");
      counted.add(root);
      for (Element suite : counted) {
        assertThat(suite.getAttribute("tests")).isEqualTo("" + all(suite, "testcase").size());
        assertThat(suite.getAttribute("failures")).isEqualTo("" + all(suite, "failure").size());
        assertThat(suite.getAttribute("errors")).isEqualTo("" + all(suite, "error").size());
        assertThat(suite.getAttribute("skipped")).isEqualTo("" + all(suite, "skipped").size());
      }
    }
  }

  @Test
  void tellsFailuresErrorsAndSkippedApart() throws Exception {
    Element root = parse(SampleReports.mixed());
    assertThat(all(root, "failure")).hasSize(2);
    assertThat(all(root, "error"))
        .extracting(e -> e.getAttribute("type"))
        .containsExactly("run/timeout", "compile/error");
    assertThat(all(root, "skipped")).hasSize(2);
  }

  @Test
  void tellsWhatBelongsToNoTest() throws Exception {
    assertThat(all(parse(SampleReports.mixed()), "system-out"))
        .singleElement()
        .extracting(Element::getTextContent)
        .asString()
        .contains("never added to the network", "BuildNet.java:21", "majority class 0.43");
  }

  @Test
  void hostileTextParsesBack() throws Exception {
    Element root = parse(SampleReports.hostile());
    assertThat(all(root, "error").get(0).getAttribute("message"))
        .contains("\\u001b[2J", "</td><script>", "]]>", "\\ufffe");
    assertThat(all(root, "script")).isEmpty();
  }

  @Test
  void whatCouldNotBeJudgedIsNeverGreen() throws Exception {
    ExerciseResult broken =
        new ExerciseResult(
            "2.16-build-net",
            "Build",
            State.BROKEN,
            3,
            4,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            0);
    assertThat(all(parse(SampleReports.with(List.of(broken))), "error")).hasSize(1);
    assertThat(all(parse(SampleReports.with(List.of())), "error")).hasSize(1);
  }
}
