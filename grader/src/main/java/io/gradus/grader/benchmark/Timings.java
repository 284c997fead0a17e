package io.gradus.grader.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * All that was measured, as a table for people and as JSON.
 *
 * @param machine on which
 * @param rows in the order of the table
 */
public record Timings(Machine machine, List<Timing> rows) {
  private static final String ROW = "%-46s %9s %9s %9s %5s %7s %6s%n";

  public Timings {
    rows = List.copyOf(rows);
  }

  /** A table with a line for each row. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(machine.describe()).append(System.lineSeparator());
    if (machine.isBusy()) {
      out.append("The machine was busy: on an idle one these times are shorter.")
          .append(System.lineSeparator());
    }
    out.append(System.lineSeparator());
    out.append(ROW.formatted("seconds", "median", "min", "max", "runs", "aim", "ratio"));
    for (Timing row : rows) {
      out.append(
          ROW.formatted(
              row.name(),
              number(row.median()),
              number(row.min()),
              number(row.max()),
              row.seconds().size(),
              row.aim().map(aim -> String.format(Locale.ROOT, "%.1f", aim)).orElse(""),
              row.ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse("")));
    }
    return out.toString().replaceAll("(?m)[ ]+$", "");
  }

  private static String number(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** One object: {@code machine} and {@code timings}, each with every run's seconds. */
  public String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    ObjectNode on = root.putObject("machine");
    on.put("system", machine.system());
    on.put("architecture", machine.architecture());
    on.put("cores", machine.cores());
    on.put("java", machine.java());
    on.put("loadBefore", machine.load());
    ArrayNode timings = root.putArray("timings");
    for (Timing row : rows) {
      ObjectNode node = timings.addObject();
      node.put("name", row.name());
      node.put("median", row.median());
      node.put("min", row.min());
      node.put("max", row.max());
      ArrayNode seconds = node.putArray("seconds");
      row.seconds().forEach(seconds::add);
      row.aim().ifPresent(aim -> node.put("aim", aim));
      row.ratio().ifPresent(ratio -> node.put("ratio", ratio));
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
  }
}
