package io.gradus.grader.analysis;

import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The summary table of a network. */
final class NetworkText {
  private static final int MOST_ROWS = 60;
  private static final int BYTES_OF_A_FLOAT = 4;

  private NetworkText() {}

  static String of(String name, Inferred root, boolean inputKnown) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(name.isEmpty() ? root.block().kind() : name).append("** · input `");
    text.append(LayerText.shapes(root.inputs())).append("`\n\n");
    text.append("| layer | output shape | parameters |\n| --- | --- | ---: |\n");
    List<Inferred> rows = root.children().isEmpty() ? List.of(root) : root.children();
    rows.stream().limit(MOST_ROWS).forEach(row -> append(text, row));
    if (rows.size() > MOST_ROWS) {
      text.append("| … | ").append(rows.size() - MOST_ROWS).append(" more | |\n");
    }
    text.append("\nTotal: ").append(counted(root.parameters()));
    text.append("  \nTrainable: ").append(counted(root.trainable()));
    text.append("  \nNot trainable: ").append(root.frozen().grouped());
    if (!inputKnown) {
      text.append("\n\nThe input's shape is not known here. Tell it in a comment above, such as ");
      text.append("`// input: (N, 3, 64, 64)`.");
    }
    return text.append("\n\n").append(LayerText.step()).toString();
  }

  private static void append(StringBuilder text, Inferred row) {
    text.append("| ").append(row.name()).append(" | `");
    text.append(LayerText.shapes(row.outputs())).append("` | ");
    text.append(row.parameters().grouped()).append(" |\n");
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
