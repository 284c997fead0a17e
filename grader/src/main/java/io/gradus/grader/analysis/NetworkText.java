package io.gradus.grader.analysis;

import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** The summary table of a network. */
final class NetworkText {
  private static final int MOST_ROWS = 60;
  private static final int BYTES_OF_A_FLOAT = 4;

  private static final Row HEAD = new Row("layer", "output shape", "parameters");

  private record Row(String name, String shape, String parameters) {
    static Row of(Inferred layer) {
      return new Row(layer.name(), LayerText.shapes(layer.outputs()), layer.parameters().grouped());
    }
  }

  private NetworkText() {}

  static String of(String name, Inferred root, boolean inputKnown) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(name.isEmpty() ? root.block().kind() : name).append("** · input `");
    text.append(LayerText.shapes(root.inputs())).append("`\n\n");
    List<Inferred> rows = root.children().isEmpty() ? List.of(root) : root.children();
    List<Row> table = new ArrayList<>(List.of(HEAD));
    rows.stream().limit(MOST_ROWS).map(Row::of).forEach(table::add);
    if (rows.size() > MOST_ROWS) {
      table.add(new Row("…", (rows.size() - MOST_ROWS) + " more", ""));
    }
    append(text, table);
    text.append("\nTotal: ").append(counted(root.parameters()));
    text.append("  \nTrainable: ").append(counted(root.trainable()));
    text.append("  \nNot trainable: ").append(root.frozen().grouped());
    if (!inputKnown) {
      text.append("\n\nThe input's shape is not known here. Tell it in a comment above, such as ");
      text.append("`// input: (N, 3, 64, 64)`.");
    }
    return text.append("\n\n").append(LayerText.step()).toString();
  }

  /** Its columns are as wide as they have to be: some editors show the text as it is. */
  private static void append(StringBuilder text, List<Row> table) {
    int name = width(table, Row::name);
    int shape = width(table, Row::shape);
    int parameters = width(table, Row::parameters);
    String rule =
        "| " + "-".repeat(name) + " | " + "-".repeat(shape) + " | " + "-".repeat(parameters - 1);
    for (int i = 0; i < table.size(); i++) {
      Row row = table.get(i);
      text.append("| ").append(row.name()).append(" ".repeat(name - row.name().length()));
      text.append(" | ").append(row.shape()).append(" ".repeat(shape - row.shape().length()));
      text.append(" | ").append(" ".repeat(parameters - row.parameters().length()));
      text.append(row.parameters()).append(" |\n");
      if (i == 0) {
        text.append(rule).append(": |\n");
      }
    }
  }

  private static int width(List<Row> table, Function<Row, String> cell) {
    return table.stream().mapToInt(row -> cell.apply(row).length()).max().orElseThrow();
  }

  /** Such as {@code 514,510 (1.96 MB)}: four bytes for each. */
  private static String counted(Size parameters) {
    OptionalLong number = parameters.value();
    return number.isPresent()
        ? parameters.grouped() + " (" + bytes(number.getAsLong()) + ")"
        : parameters.grouped();
  }

  static String bytes(long numbers) {
    double bytes = (double) numbers * BYTES_OF_A_FLOAT;
    if (bytes < 1024) {
      return String.format(Locale.ROOT, "%.0f B", bytes);
    }
    double kilobytes = bytes / 1024;
    return kilobytes < 1024
        ? String.format(Locale.ROOT, "%.2f KB", kilobytes)
        : String.format(Locale.ROOT, "%.2f MB", kilobytes / 1024);
  }
}
