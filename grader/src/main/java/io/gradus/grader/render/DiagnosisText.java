package io.gradus.grader.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.grader.curve.Diagnosis.Evidence;
import io.gradus.grader.curve.EpochSeries;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a curve says, for people and for tools. */
public final class DiagnosisText {
  private static final int ROWS = 8;

  private DiagnosisText() {}

  /** The curve, drawn, as far as there is one. */
  public static List<String> curve(EpochSeries series, TerminalStyle style) {
    if (series.epochs() < 2) {
      return List.of();
    }
    List<CurvePlot.Line> lines = new ArrayList<>();
    lines.add(new CurvePlot.Line("training", series.loss()));
    series.validationLoss().ifPresent(v -> lines.add(new CurvePlot.Line("validation", v)));
    int planned = series.context().plannedEpochs().orElse(0);
    return new CurvePlot(style.columns(), ROWS, style.charset())
        .draw("loss", lines, Math.max(planned, series.epochs()));
  }

  /** All diagnoses: the first with what it means and what to try, the others in a line each. */
  public static List<String> lines(List<Diagnosis> found, int epochs, TerminalStyle style) {
    Glyphs glyphs = new Glyphs(style.charset());
    List<String> out = new ArrayList<>();
    if (found.isEmpty()) {
      out.add(" %d %s: too few to tell.".formatted(epochs, epochs == 1 ? "epoch" : "epochs"));
      return out;
    }
    int width = style.columns() - 2;
    Diagnosis first = found.get(0);
    add(out, " ", Neutral.TERMINAL.own(first.message()) + " (" + first.code().code() + ")", width);
    add(out, "   ", first.code().meaning(), width);
    if (first.isAlarm()) {
      add(out, "   Try first: ", first.code().next(), width);
      add(out, "   See: ", evidence(first.evidence()), width);
    } else {
      add(out, "   Next: ", first.code().next(), width);
    }
    for (Diagnosis other : found.subList(1, found.size())) {
      add(
          out,
          " Also: ",
          Neutral.TERMINAL.own(other.message()) + " (" + other.code().code() + ")",
          width);
    }
    return out.stream().map(glyphs::encodable).toList();
  }

  private static void add(List<String> out, String head, String text, int width) {
    String indent = " ".repeat(head.length());
    List<String> lines = Wrap.lines(text, width - head.length());
    for (int i = 0; i < lines.size(); i++) {
      out.add((i == 0 ? head : indent) + lines.get(i));
    }
  }

  private static String evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(
            one ->
                "%s %s in epoch %d"
                    .formatted(
                        Neutral.TERMINAL.own(one.what()),
                        String.format(Locale.ROOT, "%.4g", one.value()),
                        one.epoch()))
        .collect(Collectors.joining(" · "));
  }

  /** One object: {@code epochs}, {@code diagnoses} and {@code notes}. */
  public static void json(EpochSeries series, List<Diagnosis> found, List<String> notes, Writer out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("epochs", series.epochs());
      json.writeArrayFieldStart("diagnoses");
      for (Diagnosis one : found) {
        json.writeStartObject();
        json.writeStringField("code", one.code().code());
        json.writeStringField("severity", one.code().severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("message", one.message());
        json.writeNumberField("sinceEpoch", one.since());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : one.evidence()) {
          json.writeStartObject();
          json.writeNumberField("epoch", evidence.epoch());
          json.writeStringField("what", evidence.what());
          json.writeNumberField("value", evidence.value()); // NaN becomes "NaN"
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("meaning", one.code().meaning());
        json.writeStringField("next", one.code().next());
        json.writeStringField("source", one.code().source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (String note : notes) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }
}
