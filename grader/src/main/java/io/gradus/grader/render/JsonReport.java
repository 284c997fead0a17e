package io.gradus.grader.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.feedback.Verdict;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * The report for programs. Its form is the JSON Schema {@code grade-report.schema.json} beside this
 * class; a change that could break a reader raises {@code schemaVersion}.
 *
 * <p>The seed is a string: JavaScript reads numbers of more than 53 bits wrongly. Figures that are
 * not finite are {@code null}.
 */
public final class JsonReport {
  /** The version of the form, {@code schemaVersion} in the report. */
  public static final int SCHEMA_VERSION = 1;

  private static final String SCHEMA = "grade-report.schema.json";
  private static final int MESSAGE = 2_000;
  private static final int DETAIL = 20_000;
  private static final int PATH = 500;

  private static final JsonMapper MAPPER = new JsonMapper();

  /** The same bytes on every system: two spaces, line feeds. */
  private static final ObjectWriter WRITER = MAPPER.writer(printer()).with(new JsonEscapes());

  /** The whole report, ending in a line feed. */
  public String render(GradeReport report) {
    try {
      return WRITER.writeValueAsString(tree(report)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of values can always be written", e);
    }
  }

  /** The JSON Schema (draft 2020-12) that every report meets, UTF-8. */
  public static InputStream schema() {
    InputStream schema = JsonReport.class.getResourceAsStream(SCHEMA);
    if (schema == null) {
      throw new IllegalStateException("not in the jar: " + SCHEMA);
    }
    return schema;
  }

  private static ObjectNode tree(GradeReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("subject", own(report.subject()));
    root.put("courseVersion", own(report.courseVersion()));
    root.put("workspace", text(report.workspace(), PATH));
    root.put("started", report.started().toString());
    number(root, "seconds", report.seconds());
    root.put("seed", Long.toString(report.seed()));
    root.putObject("sandbox").put("tier", own(report.tier())).put("name", own(report.sandbox()));
    ObjectNode data = root.putObject("data");
    data.put("description", own(report.data())).put("standIn", report.standIn());
    strings(data, "credits", report.credits());
    root.put("points", report.points()).put("maxPoints", report.maxPoints());
    root.put("verdict", name(Verdict.of(report)));
    root.put("next", own(report.next()));
    findings(root, report.findings());
    ArrayNode results = root.putArray("results");
    report.results().forEach(result -> result(results.addObject(), result));
    ObjectNode attempts = root.putObject("attempts");
    report.attempts().forEach((id, count) -> attempts.put(own(id), count));
    return root;
  }

  private static void result(ObjectNode node, ExerciseResult result) {
    node.put("id", own(result.id()));
    node.put("number", own(result.number()));
    node.put("title", own(result.title()));
    node.put("state", name(result.state()));
    node.put("points", result.points());
    node.put("maxPoints", result.maxPoints());
    node.put("passMark", result.passMark());
    number(node, "seconds", result.seconds());
    result.file().ifPresent(file -> node.put("file", text(file, PATH)));
    strings(node, "waitsFor", result.waitsFor());
    ArrayNode tests = node.putArray("tests");
    result.tests().forEach(test -> test(tests.addObject(), test));
    findings(node, result.findings());
    ArrayNode comparisons = node.putArray("comparisons");
    result.comparisons().forEach(comparison -> comparison(comparisons.addObject(), comparison));
  }

  private static void test(ObjectNode node, TestOutcome test) {
    node.put("id", own(test.id()));
    node.put("title", own(test.title()));
    node.put("points", test.points());
    node.put("maxPoints", test.maxPoints());
    node.put("status", name(test.status()));
    test.finding().ifPresent(finding -> finding(node.putObject("finding"), finding));
  }

  private static void findings(ObjectNode parent, List<Finding> findings) {
    ArrayNode array = parent.putArray("findings");
    findings.forEach(finding -> finding(array.addObject(), finding));
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("code", finding.code());
    node.put("severity", name(finding.severity()));
    finding.place().ifPresent(place -> place(node.putObject("place"), place));
    node.put("message", text(finding.message(), MESSAGE));
    if (!finding.detail().isEmpty()) {
      node.put("detail", text(finding.detail(), DETAIL));
    }
    if (finding.hint() > 0) {
      node.put("hint", finding.hint());
    }
  }

  private static void place(ObjectNode node, Place place) {
    node.put("file", text(place.file(), PATH));
    if (place.line() > 0) {
      node.put("line", place.line());
    }
    if (place.column() > 0) {
      node.put("column", place.column());
    }
  }

  private static void comparison(ObjectNode node, Comparison comparison) {
    node.put("metric", own(comparison.metric()));
    node.put("on", own(comparison.on()));
    node.put("rows", comparison.rows());
    number(node, "learner", comparison.learner());
    ArrayNode baselines = node.putArray("baselines");
    comparison
        .baselines()
        .forEach(
            baseline -> {
              ObjectNode one = baselines.addObject().put("name", own(baseline.name()));
              number(one, "value", baseline.value());
            });
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(value -> array.add(own(value)));
  }

  /** Such as {@code not-started}. */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(LearnerText text, int max) {
    return Neutral.JSON.line(text, max);
  }

  private static String own(String text) {
    return Neutral.JSON.own(text);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
