package io.gradus.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final String OWN = "src/main/java/episode2/BuildNet.java";

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text);
  }

  private static Routing route(SourceFile... files) {
    return Routing.route(new Snapshot(Arrays.asList(files), Map.of(), List.of()), Specs.ALL);
  }

  private static Finding onlyFinding(Route route) {
    assertThat(route).isInstanceOf(Route.Unusable.class);
    List<Finding> findings = ((Route.Unusable) route).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void theAnnotationDecidesNotTheName() {
    SourceFile file =
        file(
            "src/main/java/mine/Any.java",
            "package mine;\n@Exercise(\"2.16-build-net\") class Any {}");

    Routing routing = route(file);

    assertThat(routing.of("2.16-build-net"))
        .isEqualTo(
            new Route.Code(file, new Place(new LearnerText(file.path()), 2, 1), List.of(file)));
    assertThat(routing.of("2.32-confusion-matrix")).isEqualTo(new Route.NotStarted());
    assertThat(routing.of("2.10-split")).isEqualTo(new Route.NotStarted());
    assertThat(routing.findings()).isEmpty();
    assertThatThrownBy(() -> routing.of("9.9-none")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoClassesWithOneId() {
    Finding finding =
        onlyFinding(
            route(
                    file(OWN, "@Exercise(\"2.16-build-net\") class BuildNet {}"),
                    file(
                        "src/main/java/episode2/Copy.java",
                        "\n@Exercise(\"2.16-build-net\") class Copy {}"))
                .of("2.16-build-net"));

    assertThat(finding.code()).isEqualTo("submission/two-classes");
    assertThat(finding.message().raw()).contains(OWN + ":1", "src/main/java/episode2/Copy.java:2");
  }

  @Test
  void aFileInPlaceWithoutTheAnnotation() {
    Finding finding =
        onlyFinding(
            route(file(OWN, "// @Exercise(\"2.16-build-net\")\nclass BuildNet {}"))
                .of("2.16-build-net"));

    assertThat(finding.code()).isEqualTo("submission/no-class");
    assertThat(finding.place()).contains(new Place(new LearnerText(OWN), 0, 0));
  }

  @Test
  void anIdThatIsNotKnownOrNotText() {
    Routing routing =
        route(
            file("src/main/java/A.java", "@Exercise(\"2.16\") class A {}"),
            file("src/main/java/B.java", "@Exercise(ID) class B {}"));

    assertThat(routing.findings())
        .extracting(Finding::code)
        .containsExactly("submission/unknown-exercise", "submission/id-not-text");
    assertThat(routing.findings().get(0).message().raw()).contains("Did you mean 2.16-build-net?");
  }

  @Test
  void answersAreFoundByTheirPath() {
    Snapshot snapshot =
        new Snapshot(List.of(), Map.of("answers/episode2/Split.md", "- [x] b"), List.of());

    assertThat(Routing.route(snapshot, Specs.ALL).of("2.10-split"))
        .isEqualTo(new Route.Answer("answers/episode2/Split.md", "- [x] b"));
  }

  @Test
  void aFileThatCouldNotBeReadIsNotNotStarted() {
    Finding refused =
        new Finding(
            "submission/too-large",
            Severity.ERROR,
            Optional.of(new Place(new LearnerText(OWN), 0, 0)),
            new LearnerText("too large"),
            LearnerText.NONE,
            0);
    Snapshot snapshot = new Snapshot(List.of(), Map.of(), List.of(refused));

    assertThat(onlyFinding(Routing.route(snapshot, Specs.ALL).of("2.16-build-net")))
        .isEqualTo(refused);
  }
}
