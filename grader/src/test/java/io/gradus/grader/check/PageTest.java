package io.gradus.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.WorkflowStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
  private static final Path PAGES = Path.of("src/main/resources/io/gradus/grader/check");

  static List<Rule> rules() {
    return Rule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhatAndWhyAndHow(Rule rule) {
    Page page = rule.page();

    assertThat(page.title()).isNotBlank().doesNotEndWith(".");
    assertThat(page.markdown()).contains("\n## Why it matters\n", "\n## How to mend it\n");
    assertThat(page.markdown()).doesNotContain("!", "TODO");
    assertThat(WorkflowStep.title(rule.step())).isPresent();
  }

  @Test
  void everyPageHasACodeAndEveryCodeAPage() throws IOException {
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
          .forEach(pages::add);
    }

    assertThat(pages)
        .containsExactlyInAnyOrderElementsOf(
            rules().stream()
                .map(Rule::code)
                .filter(code -> !code.startsWith("curve/"))
                .map(code -> code + ".md")
                .toList());
  }

  @Test
  void aRuleIsFoundByItsCodeOrItsName() {
    assertThat(Rule.named("check/softmax-twice")).isPresent();
    assertThat(Rule.named("softmax-twice")).isEqualTo(Rule.named("check/softmax-twice"));
    assertThat(Rule.named("softmax")).isEmpty();
    assertThat(Rule.named("curve/overfitting").orElseThrow().page().title())
        .isEqualTo("Overfitting");
  }
}
