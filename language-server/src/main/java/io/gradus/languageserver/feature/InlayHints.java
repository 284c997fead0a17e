package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.LayerNote;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The notes behind layers, output shape and parameters, and behind calls that train, the curve. */
public final class InlayHints {
  private InlayHints() {}

  /**
   * The notes in a range: those of layers in the order of the text, then those of trainings. These
   * only for a client that can be told to ask again: elsewhere they would tell of a past epoch.
   */
  public static List<InlayHint> in(
      Document document,
      Analysis analysis,
      Surroundings around,
      Range range,
      ClientAbilities client) {
    int from = document.offset(range.getStart());
    int to = document.offset(range.getEnd());
    List<InlayHint> hints = new ArrayList<>();
    for (LayerNote layer : analysis.layers()) {
      int at = place(document, layer.span());
      if (at >= from && at <= to) {
        hints.add(hint(document.lines().position(at), layer));
      }
    }
    boolean curves = client.can("workspace.inlayHint.refreshSupport");
    for (PlacedRun training :
        curves ? PlacedRun.of(document, analysis, around) : List.<PlacedRun>of()) {
      int at = place(document, training.span());
      String label = training.label();
      if (at >= from && at <= to && !label.isEmpty()) {
        InlayHint hint = new InlayHint(document.lines().position(at), Either.forLeft(label));
        hint.setPaddingLeft(true);
        hints.add(hint);
      }
    }
    return hints;
  }

  private static InlayHint hint(Position at, LayerNote layer) {
    InlayHint hint = new InlayHint(at, Either.forLeft(layer.label()));
    hint.setPaddingLeft(true);
    if (!layer.markdown().isEmpty()) {
      hint.setTooltip(new MarkupContent(MarkupKind.MARKDOWN, layer.markdown()));
    }
    return hint;
  }

  /**
   * Behind the line that the layer ends on, where nothing but brackets and signs follows, so that
   * code stays together; else behind the layer itself.
   */
  private static int place(Document document, SourceSpan span) {
    String text = document.text();
    int end = Math.min(span.end(), text.length());
    int lineEnd = document.lines().end(document.lines().lineOf(end));
    for (int i = end; i < lineEnd; i++) {
      if (");, \t".indexOf(text.charAt(i)) < 0) {
        return end;
      }
    }
    while (lineEnd > end && Character.isWhitespace(text.charAt(lineEnd - 1))) {
      lineEnd--;
    }
    return lineEnd;
  }
}
