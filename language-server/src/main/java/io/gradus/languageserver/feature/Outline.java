package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.StepNote;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The steps of the deep-learning workflow, so that everybody knows where they are. */
public final class Outline {
  private Outline() {}

  /** The steps that a file has, in the order of the text. */
  @SuppressWarnings("deprecation") // the form of clients that know no other
  public static List<Either<SymbolInformation, DocumentSymbol>> of(
      Document document, Analysis analysis, ClientAbilities client) {
    boolean whole = client.can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport");
    List<Either<SymbolInformation, DocumentSymbol>> all = new ArrayList<>();
    for (StepNote step : analysis.outline()) {
      String name = step.step() + " " + step.title();
      if (whole) {
        all.add(
            Either.forRight(
                new DocumentSymbol(
                    name,
                    SymbolKind.Event,
                    document.range(step.span()),
                    document.range(step.nameSpan()),
                    step.name())));
      } else {
        all.add(
            Either.forLeft(
                new SymbolInformation(
                    name,
                    SymbolKind.Event,
                    new Location(document.uri(), document.range(step.nameSpan())),
                    step.name())));
      }
    }
    return all;
  }
}
