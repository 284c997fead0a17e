package io.gradus.grader.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gradus.grader.curve.EpochSeries.Inside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table with a row an epoch, as text: JSON lines, or CSV with commas, semicolons or tabs.
 *
 * @param columns each with a number an epoch, in the order of the first row; NaN where one is
 *     missing
 * @param inside norms, which only the kit's own recorder writes
 * @param notes what was odd and was got over, for people
 */
record EpochLog(Map<String, double[]> columns, List<Inside> inside, List<String> notes) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  /** A training may be resumed this often; more steps back are two runs in one file. */
  private static final int RESUMED = 3;

  /** More columns are no metrics, and would take more memory than rows. */
  private static final int MOST_COLUMNS = 256;

  /** Of what is no number. */
  private static final int SHOWN = 40;

  private static final String LOSS = "loss";
  private static final String ONE_A_LINE =
      "Write one object an epoch and line, such as {\"loss\": 0.5, \"val_loss\": 0.6}.";

  /** One row, and the line it came from. */
  private record Row(int line, Map<String, Double> values, Optional<JsonNode> json) {}

  /** Reads a text. */
  static EpochLog parse(String text) throws UnreadableCurve {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (clean.isBlank()) {
      throw new UnreadableCurve("it is empty", "It needs a row an epoch, with a column 'loss'.");
    }
    if (clean.stripLeading().startsWith("[")) {
      throw new UnreadableCurve("it is one JSON array", ONE_A_LINE);
    }
    List<String> notes = new ArrayList<>();
    boolean whole = clean.endsWith("\n") || clean.endsWith("\r");
    List<String> lines = clean.lines().toList();
    List<Row> rows =
        clean.stripLeading().startsWith("{") ? json(lines, whole, notes) : csv(lines, whole, notes);
    if (rows.isEmpty()) {
      throw new UnreadableCurve("it has no epochs", "It needs a row an epoch.");
    }
    checkLosses(rows);
    checkOrder(rows, notes);
    return of(rows, notes);
  }

  private static List<Row> json(List<String> lines, boolean whole, List<String> notes)
      throws UnreadableCurve {
    List<Row> rows = new ArrayList<>();
    // What a name means takes longer to say than all else about a row, and names come again.
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(lines.get(i));
        if (!node.isObject()) {
          throw new UnreadableCurve("line " + (i + 1) + " is no JSON object", ONE_A_LINE);
        } else if (node.path(LOSS).isContainerNode()) {
          throw new UnreadableCurve("line " + (i + 1) + " has a list as its loss", ONE_A_LINE);
        }
        rows.add(new Row(i + 1, numbers(node, names), Optional.of(node)));
      } catch (JsonProcessingException e) {
        if (i == lines.size() - 1 && !whole) {
          notes.add("The last line is cut off and was left out.");
          break;
        }
        throw new UnreadableCurve(
            "line " + (i + 1) + " is no JSON",
            "Each line has to be one whole object; two programs that write one file mix theirs.");
      }
    }
    return rows;
  }

  private static Map<String, Double> numbers(JsonNode node, Map<String, String> names) {
    Map<String, Double> values = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              OptionalDouble number =
                  value.isNumber()
                      ? OptionalDouble.of(value.doubleValue())
                      : value.isTextual()
                          ? number(value.textValue(), false)
                          : OptionalDouble.empty();
              if (number.isPresent()) {
                values.put(
                    names.computeIfAbsent(field.getKey(), EpochLog::column), number.getAsDouble());
              } else if (value.isNull()) {
                values.put(names.computeIfAbsent(field.getKey(), EpochLog::column), Double.NaN);
              }
            });
    return values;
  }

  private static List<Row> csv(List<String> lines, boolean whole, List<String> notes)
      throws UnreadableCurve {
    int first = 0;
    while (lines.get(first).isBlank()) {
      first++;
    }
    char separator = separator(lines.get(first));
    List<String> header = fields(lines.get(first), separator);
    if (header.stream().allMatch(name -> number(name, true).isPresent())) {
      throw new UnreadableCurve(
          "its first line has no names of columns", "Begin with a line such as: loss,val_loss");
    }
    List<String> names = header.stream().map(EpochLog::column).toList();
    checkNames(names);
    List<Row> rows = new ArrayList<>();
    for (int i = first + 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> fields = fields(lines.get(i), separator);
      boolean cutOff = i == lines.size() - 1 && !whole;
      if (fields.size() != names.size()) {
        if (cutOff) {
          notes.add("The last line is cut off and was left out.");
          break;
        }
        throw new UnreadableCurve(
            "line %d has %d fields and the header %d".formatted(i + 1, fields.size(), names.size()),
            separator == ','
                ? "With decimal commas, separate the columns by semicolons."
                : "Give every epoch a value for each column; it may be empty.");
      }
      rows.add(new Row(i + 1, values(names, fields, separator, i + 1), Optional.empty()));
    }
    return rows;
  }

  private static Map<String, Double> values(
      List<String> names, List<String> fields, char separator, int line) throws UnreadableCurve {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int j = 0; j < names.size(); j++) {
      OptionalDouble value = number(fields.get(j), separator != ',');
      boolean none = fields.get(j).isEmpty() && names.get(j).equals(LOSS);
      if (value.isPresent() && !none) { // a row may be one without a loss
        values.put(names.get(j), value.getAsDouble());
      } else if (!none && Curves.MATTERS.contains(names.get(j))) {
        throw new UnreadableCurve(
            "line %d has '%s' as its %s".formatted(line, cut(fields.get(j)), names.get(j)),
            "Write a number, NaN or inf.");
      }
    }
    return values;
  }

  private static String cut(String field) {
    return field.length() <= SHOWN ? field : field.substring(0, SHOWN) + "…";
  }

  private static void checkNames(List<String> names) throws UnreadableCurve {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new UnreadableCurve(
            "it has two columns '" + name + "'", "Give each column a name of its own.");
      }
    }
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t', ','}) {
      if (header.indexOf(candidate) >= 0) {
        best = candidate;
        break;
      }
    }
    return best;
  }

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** A number as programs write it; an empty field is none, that is NaN. */
  private static OptionalDouble number(String text, boolean decimalComma) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    switch (plain) {
      case "", "nan", "-nan", "null", "none", "na" -> {
        return OptionalDouble.of(Double.NaN);
      }
      case "inf", "+inf", "infinity", "+infinity" -> {
        return OptionalDouble.of(Double.POSITIVE_INFINITY);
      }
      case "-inf", "-infinity" -> {
        return OptionalDouble.of(Double.NEGATIVE_INFINITY);
      }
      default -> {
        String number = decimalComma ? plain.replace(',', '.') : plain;
        return NUMBER.matcher(number).matches()
            ? OptionalDouble.of(Double.parseDouble(number))
            : OptionalDouble.empty();
      }
    }
  }

  /** One name for what libraries call differently: Keras, Lightning, DJL, TensorBoard. */
  private static String column(String raw) {
    String name =
        raw.strip()
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "")
            .replaceFirst("^(validation|valid|validate_epoch|validate)_", "val_")
            .replaceFirst("^(training|train_epoch|train)_", "")
            .replaceFirst("^(.+)_(validation|val)$", "val_$1")
            .replaceFirst("^(.+)_(training|train)$", "$1");
    return name.replaceFirst("(^|_)acc$", "$1accuracy")
        .replaceFirst("(^|_)softmax_cross_entropy_loss$", "$1loss")
        .replaceFirst("(^|_)l[12]_?loss$", "$1loss");
  }

  /**
   * Where the training breaks down, some programs write nothing from there on; but a row without a
   * loss before others that have one is no epoch.
   */
  private static void checkLosses(List<Row> rows) throws UnreadableCurve {
    boolean behind = false;
    for (int i = rows.size() - 1; i >= 0; i--) {
      boolean has = rows.get(i).values().containsKey(LOSS);
      if (behind && !has) {
        throw new UnreadableCurve(
            "line " + rows.get(i).line() + " has no loss",
            "Write one row an epoch, with its training loss and its validation loss.");
      }
      behind |= has;
    }
  }

  private static void checkOrder(List<Row> rows, List<String> notes) throws UnreadableCurve {
    int back = 0;
    for (int i = 1; i < rows.size(); i++) {
      double epoch = rows.get(i).values().getOrDefault("epoch", Double.NaN);
      double before = rows.get(i - 1).values().getOrDefault("epoch", Double.NaN);
      if (epoch <= before) {
        back++;
        if (back > RESUMED) {
          throw new UnreadableCurve(
              ("line %d has epoch %.0f after epoch %.0f, and not only there: it holds several runs,"
                      + " or several rows an epoch")
                  .formatted(rows.get(i).line(), epoch, before),
              "Give each run a file of its own, with a row an epoch.");
        }
        notes.add(
            "Line %d begins with epoch %.0f again: read as the same training, resumed."
                .formatted(rows.get(i).line(), epoch));
      }
    }
  }

  private static EpochLog of(List<Row> rows, List<String> notes) throws UnreadableCurve {
    Set<String> names = new HashSet<>();
    for (Row row : rows) {
      names.addAll(row.values().keySet());
      if (names.size() > MOST_COLUMNS) {
        throw new UnreadableCurve(
            "it has more than " + MOST_COLUMNS + " columns",
            "Leave out what is no figure of an epoch.");
      }
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    List<Inside> inside = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      rows.get(i)
          .values()
          .forEach(
              (name, value) ->
                  columns
                          .computeIfAbsent(
                              name,
                              one -> {
                                double[] fresh = new double[rows.size()];
                                java.util.Arrays.fill(fresh, Double.NaN);
                                return fresh;
                              })[at] =
                      value);
      rows.get(i)
          .json()
          .filter(node -> node.has("weights"))
          .ifPresent(
              node ->
                  inside.add(
                      new Inside(
                          at + 1,
                          norms(node.path("gradients")),
                          norms(node.path("weights")),
                          norms(node.path("dead")))));
    }
    return new EpochLog(columns, inside, List.copyOf(notes));
  }

  /** By the names as they were written, in their order. */
  private static Map<String, Double> norms(JsonNode node) {
    Map<String, Double> norms = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isNumber()) {
                norms.put(field.getKey(), value.doubleValue());
              }
            });
    return norms;
  }
}
