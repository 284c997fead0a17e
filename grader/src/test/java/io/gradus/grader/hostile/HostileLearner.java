package io.gradus.grader.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hostile learner of the suite.
 *
 * @param name what it does
 * @param exercise number of the exercise that it pretends to solve
 * @param expect what the code of a finding in the report must start with; where threads race, each
 *     of several, separated by spaces, is right
 * @param exit the exit code that the grading must end with
 * @param tiers letters of the tiers in which it is held; it is not run in others
 * @param path where its file lies in the workspace; empty: where the starter does
 * @param source the learner's whole file, with {@code ${…}} filled in
 */
record HostileLearner(
    String name,
    String exercise,
    String expect,
    int exit,
    String tiers,
    String path,
    String source) {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+):[ ]*(.*)$");
  private static final Pattern GENERATE = Pattern.compile("\\$\\{GENERATE:(\\w+)\\((\\d+)\\)}");

  /** Whether a finding of this code is what the report must show. */
  boolean expects(String code) {
    return SPACE.splitAsStream(expect).anyMatch(code::startsWith);
  }

  /** Reads the learners of a page; {@code values} fills in its {@code ${NAME}}. */
  static List<HostileLearner> read(String page, Map<String, String> values) {
    String text = resource(page);
    String whole = fence(text.substring(0, firstSection(text)), "class TEMPLATE {}");
    List<HostileLearner> learners = new ArrayList<>();
    Matcher section = SECTION.matcher(text);
    List<Integer> starts = new ArrayList<>();
    while (section.find()) {
      starts.add(section.start());
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      learners.add(parse(text.substring(starts.get(i), end), whole, values));
    }
    if (learners.isEmpty()) {
      throw new IllegalStateException(page + " holds no learner");
    }
    return learners;
  }

  private static int firstSection(String text) {
    Matcher section = SECTION.matcher(text);
    return section.find() ? section.start() : text.length();
  }

  private static HostileLearner parse(String section, String whole, Map<String, String> values) {
    String head = section.substring(0, Math.max(section.indexOf("```"), 0));
    String source = fence(section, "");
    if (whole.contains("${BODY}")) {
      boolean members = head.contains("class:");
      source =
          whole
              .replace("${BODY}", members ? "return new int[classes][classes];" : source)
              .replace("${MEMBERS}", members ? source : "");
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      source = source.replace("${" + value.getKey() + "}", value.getValue());
    }
    source =
        GENERATE
            .matcher(source)
            .replaceAll(
                m -> Matcher.quoteReplacement(generate(m.group(1), Integer.parseInt(m.group(2)))));
    return new HostileLearner(
        section.substring(3, section.indexOf('\n')).strip(),
        field(head, "exercise", "2.32"),
        field(head, "expect", "run/"),
        Integer.parseInt(field(head, "exit", "-1")),
        field(head, "tiers", "ABC"),
        field(head, "path", ""),
        source);
  }

  private static String field(String head, String name, String otherwise) {
    Matcher field = FIELD.matcher(head);
    while (field.find()) {
      if (field.group(1).equals(name)) {
        return field.group(2).strip();
      }
    }
    return otherwise;
  }

  private static String fence(String text, String otherwise) {
    Matcher fence = FENCE.matcher(text);
    return fence.find() ? fence.group(1) : otherwise;
  }

  private static String generate(String kind, int n) {
    return switch (kind) {
      case "parens" -> "(".repeat(n) + "1" + ")".repeat(n);
      case "lambdas" -> "id(() -> ".repeat(n) + "1" + ")".repeat(n);
      case "doubled" -> doubled(n);
      default -> throw new IllegalStateException("no generator " + kind);
    };
  }

  private static String doubled(int n) {
    StringBuilder constants = new StringBuilder("static final String S0 = \"0123456789\";\n");
    for (int i = 1; i <= n; i++) {
      constants.append("  static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
    }
    return constants.toString();
  }

  private static String resource(String page) {
    try (InputStream in = HostileLearner.class.getResourceAsStream("/hostile/" + page)) {
      if (in == null) {
        throw new IllegalStateException("no page /hostile/" + page);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing but isolation holds it: it is not run in tier C. */
  boolean needsIsolation() {
    return !tiers.contains("C");
  }

  @Override
  public String toString() {
    return name;
  }
}
