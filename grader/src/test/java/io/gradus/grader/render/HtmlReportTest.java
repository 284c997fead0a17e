package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.GradeReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  static Stream<GradeReport> reports() {
    return Stream.of(SampleReports.mixed(), SampleReports.hostile(), SampleReports.with(List.of()));
  }

  /** Our HTML is also XML but for void elements, so that the JDK's parser can judge it. */
  private static Document parse(String html) throws Exception {
    String xml =
        html.replace("<!DOCTYPE html>\n", "")
            .replaceAll("<(meta[^>]*)>", "<$1/>")
            .replace(" open>", ">");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void looksAsAgreed() throws IOException {
    GoldenFile.assertSame("mixed.html", new HtmlReport().render(SampleReports.mixed()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void loadsNothingAndRunsNothing(GradeReport report) throws Exception {
    NodeList all = parse(new HtmlReport().render(report)).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName())
          .isNotIn("script", "link", "img", "iframe", "object", "embed", "form", "base", "use");
      NamedNodeMap attributes = element.getAttributes();
      for (int j = 0; j < attributes.getLength(); j++) {
        String name = attributes.item(j).getNodeName();
        assertThat(name).doesNotStartWith("on").isNotIn("style", "src", "srcset", "action");
        if (name.equals("href")) {
          assertThat(attributes.item(j).getNodeValue()).matches("#exercise-\\d+");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void thePolicyAllowsTheStyleSheetAndNothingElse(GradeReport report) throws Exception {
    String html = new HtmlReport().render(report);
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
    assertThat(style.find()).isTrue();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
    assertThat(html).contains("default-src 'none'; style-src 'sha256-" + hash + "'");
    assertThat(style.group(1)).doesNotContain("url(", "@import", "http");
  }

  @Test
  void hostileTextIsTextInAnIsolatedRun() throws Exception {
    Document page = parse(new HtmlReport().render(SampleReports.hostile()));
    NodeList isolated = page.getElementsByTagName("bdi");
    assertThat(isolated.getLength()).isGreaterThan(5);
    String text = page.getDocumentElement().getTextContent();
    assertThat(text).contains("<script>alert('1')</script>", "\\u202e", "\\u001b[2J");
    assertThat(text.replace("\n", "").codePoints()).noneMatch(Character::isISOControl);
  }

  @Test
  void saysWhatTheTerminalSays() throws Exception {
    String page =
        parse(new HtmlReport().render(SampleReports.mixed())).getDocumentElement().getTextContent();
    assertThat(page)
        .contains(
            "Episode 2 · penguins",
            "real data: penguins.csv",
            "bubblewrap (tier A)",
            "The outputs go through softmax twice",
            "BuildNet.java, line 14",
            "gradus hint 2.16",
            "waits for 2.16",
            "stopped after 10 s: it never answered",
            "Tribuo logistic regression",
            "0.97",
            "Accuracy, test, 69 rows",
            "Palmer penguins",
            "gradus grade --seed 4711");
    assertThat(page.split("softmax twice", -1)).hasSize(2);
  }
}
