package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonReport.schema(), InputFormat.JSON);

  private static List<String> faults(String json) {
    return SCHEMA
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void looksAsAgreed() throws IOException {
    GoldenFile.assertSame("mixed.json", new JsonReport().render(SampleReports.mixed()));
  }

  @Test
  void meetsItsSchema() {
    assertThat(faults(new JsonReport().render(SampleReports.mixed()))).isEmpty();
  }

  @Test
  void meetsItsSchemaWhateverALearnerWrites() throws IOException {
    String json = new JsonReport().render(SampleReports.hostile());
    assertThat(faults(json)).isEmpty();
    assertThat(json.replace("\n", "").codePoints()).noneMatch(Character::isISOControl);
    assertThat(json).doesNotContain("\u202E", "\u200B", "##[", "\ud800");
    JsonNode tree = new JsonMapper().readTree(json);
    assertThat(tree.at("/results/0/findings/0/message").asText())
        .isEqualTo(SampleReports.NASTY.replace("\ud800", "\uFFFD"));
    assertThat(tree.at("/results/0/seconds").isNull()).isTrue();
    assertThat(tree.at("/seed").asText()).isEqualTo("-9223372036854775808");
  }

  @Test
  void theSchemaIsStrict() throws IOException {
    JsonMapper mapper = new JsonMapper();
    String good = new JsonReport().render(SampleReports.mixed());
    for (String pointer :
        List.of(
            "",
            "/sandbox",
            "/data",
            "/results/1",
            "/results/1/tests/2",
            "/results/1/findings/0",
            "/results/1/findings/0/place",
            "/results/1/comparisons/0",
            "/results/1/comparisons/0/baselines/0")) {
      JsonNode more = mapper.readTree(good);
      ((ObjectNode) more.at(pointer)).put("extra", 1);
      assertThat(faults(more.toString())).as("extra in " + pointer).isNotEmpty();
      ObjectNode less = (ObjectNode) mapper.readTree(good);
      ObjectNode node = (ObjectNode) less.at(pointer);
      node.remove(node.fieldNames().next());
      assertThat(faults(less.toString())).as("first field missing in " + pointer).isNotEmpty();
    }
    ObjectNode wrong = (ObjectNode) mapper.readTree(good);
    wrong.put("started", "yesterday");
    assertThat(faults(wrong.toString())).isNotEmpty();
  }
}
