package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.languageserver.feature.CodeActions;
import io.gradus.languageserver.feature.Diagnostics;
import io.gradus.languageserver.feature.Hovers;
import io.gradus.languageserver.feature.InlayHints;
import io.gradus.languageserver.feature.Lenses;
import io.gradus.languageserver.feature.Outline;
import io.gradus.languageserver.feature.Surroundings;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.wire.Methods;
import io.gradus.languageserver.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** What a client asks about a document, and which feature answers. */
final class Questions {
  private final Answers answers;
  private final Workspaces workspaces;
  private final Context context;
  private final Client client;
  private final Explanations explanations;

  Questions(
      Answers answers,
      Workspaces workspaces,
      Context context,
      Client client,
      Explanations explanations) {
    this.explanations = explanations;
    this.answers = answers;
    this.workspaces = workspaces;
    this.context = context;
    this.client = client;
  }

  CompletableFuture<?> inlay(InlayHintParams asked) {
    Range range = whole(asked.getRange());
    return inPlace(
        uri(asked.getTextDocument()),
        List.of(),
        (document, analysis, around) ->
            InlayHints.in(document, analysis, around, range, client.abilities()));
  }

  CompletableFuture<?> hover(HoverParams asked) {
    Position position = Methods.given(asked.getPosition(), "position");
    return inPlace(
            uri(asked.getTextDocument()),
            Optional.empty(),
            (document, analysis, around) ->
                Hovers.at(
                    document, analysis, around, document.offset(position), client.abilities()))
        .thenApply(found -> found.orElse(null)); // the protocol's word for nothing
  }

  CompletableFuture<?> lenses(CodeLensParams asked) {
    return inPlace(uri(asked.getTextDocument()), List.of(), Lenses::of);
  }

  CompletableFuture<?> actions(CodeActionParams asked) {
    whole(asked.getRange());
    return inPlace(
        uri(asked.getTextDocument()),
        List.of(),
        (document, analysis, around) ->
            CodeActions.of(document, analysis, around, asked, client.abilities()));
  }

  CompletableFuture<?> outline(DocumentSymbolParams asked) {
    return answers.of(
        uri(asked.getTextDocument()),
        List.of(),
        (document, analysis) -> Outline.of(document, analysis, client.abilities()));
  }

  CompletableFuture<?> diagnostics(DocumentDiagnosticParams asked) {
    return inPlace(
        uri(asked.getTextDocument()),
        report(List.of()),
        (document, analysis, around) ->
            report(
                explanations.linked(
                    Diagnostics.of(document, analysis, around, client.abilities()))));
  }

  private static String uri(TextDocumentIdentifier document) {
    return Methods.given(Methods.given(document, "textDocument").getUri(), "uri");
  }

  /** The protocol's types can be without what they have to have. */
  private static Range whole(Range range) {
    Methods.given(Methods.given(range, "range").getStart(), "start");
    Methods.given(range.getEnd(), "end");
    return range;
  }

  private static DocumentDiagnosticReport report(List<org.eclipse.lsp4j.Diagnostic> found) {
    return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(found));
  }

  /** A feature that wants to know where the document lies. */
  private interface InPlace<T> {
    T answer(Document document, Analysis analysis, Surroundings around);
  }

  /** Waits, without a thread, until it is known where the document lies. */
  private <T> CompletableFuture<T> inPlace(String uri, T closed, InPlace<T> feature) {
    CompletableFuture<T> answer =
        answers.of(
            uri,
            closed,
            workspaces.of(uri),
            (document, analysis, folder) ->
                feature.answer(document, analysis, context.of(uri, folder)));
    return answer;
  }
}
