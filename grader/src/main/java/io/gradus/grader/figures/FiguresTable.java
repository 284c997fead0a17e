package io.gradus.grader.figures;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gradus.grader.figures.Figure.Agreement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Figures for people, and for tools. */
public final class FiguresTable {
  private FiguresTable() {}

  /**
   * For a terminal of 80 columns: a line a figure, and a second one where ours and the course's are
   * long.
   *
   * @param source what the rows are: the real data or a stand-in
   */
  public static String text(List<Figure> figures, String source) {
    StringBuilder text = new StringBuilder();
    text.append("The course's figures beside ours").append(" ".repeat(4)).append(source);
    text.append("\n\n");
    text.append(line("", "", "course", "ours", ""));
    for (Figure figure : figures) {
      boolean fits = figure.ours().length() <= 14 && figure.course().length() <= 14;
      if (fits) {
        text.append(
            line(figure.row(), figure.what(), figure.course(), figure.ours(), figure.word()));
      } else {
        text.append(line(figure.row(), figure.what(), figure.course(), "", figure.word()));
        text.append(" ".repeat(8)).append("ours: ").append(figure.ours()).append('\n');
      }
    }
    long unexplained = count(figures, Agreement.UNEXPLAINED);
    text.append('\n')
        .append(
            "%d figures: %d the same, %d within the stated range, %d explained, %d not.%n"
                .formatted(
                    figures.size(),
                    count(figures, Agreement.SAME),
                    count(figures, Agreement.WITHIN),
                    count(figures, Agreement.EXPLAINED),
                    unexplained)
                .replace("\r", ""));
    return text.toString();
  }

  private static String line(String row, String what, String course, String ours, String word) {
    return "  %-5s %-38s %-14s %-14s %s"
            .formatted(row, what, course, ours, word.equals("same") ? "" : word)
            .stripTrailing()
        + "\n";
  }

  /** How many stand so to the course's. */
  public static long count(List<Figure> figures, Agreement agreement) {
    return figures.stream().filter(figure -> figure.agreement() == agreement).count();
  }

  /** The same as JSON: an object with {@code source} and an array {@code figures}. */
  public static void json(List<Figure> figures, String source, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("source", source);
      json.writeArrayFieldStart("figures");
      for (Figure figure : figures) {
        json.writeStartObject();
        json.writeStringField("row", figure.row());
        json.writeStringField("what", figure.what());
        json.writeStringField("course", figure.course());
        json.writeStringField("ours", figure.ours());
        json.writeStringField("agreement", figure.agreement().name().toLowerCase(Locale.ROOT));
        json.writeStringField("word", figure.word());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }
}
