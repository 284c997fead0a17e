package io.gradus.grader.corpus;

import java.util.Map;
import java.util.stream.Collectors;

/** What the diagnosis says of the course's curves, beside what the course says; 80 columns. */
public final class CourseVerdictsTable {
  private CourseVerdictsTable() {}

  /** The whole. */
  public static String of(CourseVerdicts verdicts) {
    StringBuilder out = new StringBuilder();
    out.append("%-5s %-32s %-30s %s%n".formatted("", "training", "the course says", "fits"));
    for (CourseVerdicts.Row row : verdicts.rows()) {
      out.append(
          "%-5s %-32s %-30s %d of %d%n"
              .formatted(row.exercise(), row.title(), row.says(), row.right(), row.seeds()));
      if (row.seeds() == 0) {
        out.append("        not trained: %s%n".formatted(row.data()));
        continue;
      }
      out.append("        %s%s%n".formatted(codes(row.first()), since(row.since())));
      if (!row.mends().isEmpty()) {
        out.append("        %s%n".formatted(row.mends()));
      }
    }
    out.append(System.lineSeparator());
    verdicts.rows().stream()
        .map(CourseVerdicts.Row::data)
        .distinct()
        .forEach(data -> out.append("data: ").append(data).append(System.lineSeparator()));
    return out.toString();
  }

  private static String codes(Map<String, Integer> first) {
    return first.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String since(String since) {
    return since.isEmpty() ? "" : "; since epoch " + since;
  }
}
