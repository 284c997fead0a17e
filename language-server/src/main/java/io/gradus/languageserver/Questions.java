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
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;

/** What a client asks about a document, and which feature answers. */
final class Questions {
  private final Answers answers;
  private final Workspaces workspaces;
  private final Context context;
  private final Client client;

  Questions(Answers answers, Workspaces workspaces, Context context, Client client) {
    this.answers = answers;
    this.workspaces = workspaces;
    this.context = context;
    this.client = client;
  }

  CompletableFuture<?> inlay(InlayHintParams asked) {
    return inPlace(
        asked.getTextDocument().getUri(),
        List.of(),
        (document, analysis, around) ->
            InlayHints.in(document, analysis, around, asked.getRange()));
  }

  CompletableFuture<?> hover(HoverParams asked) {
    return inPlace(
            asked.getTextDocument().getUri(),
            Optional.empty(),
            (document, analysis, around) ->
                Hovers.at(
                    document,
                    analysis,
                    around,
                    document.offset(asked.getPosition()),
                    client.abilities()))
        .thenApply(found -> found.orElse(null)); // the protocol's word for nothing
  }

  CompletableFuture<?> lenses(CodeLensParams asked) {
    return inPlace(asked.getTextDocument().getUri(), List.of(), Lenses::of);
  }

  CompletableFuture<?> actions(CodeActionParams asked) {
    return inPlace(
        asked.getTextDocument().getUri(),
        List.of(),
        (document, analysis, around) ->
            CodeActions.of(document, analysis, around, asked, client.abilities()));
  }

  CompletableFuture<?> outline(DocumentSymbolParams asked) {
    return answers.of(
        asked.getTextDocument().getUri(),
        List.of(),
        (document, analysis) -> Outline.of(document, analysis, client.abilities()));
  }

  CompletableFuture<?> diagnostics(DocumentDiagnosticParams asked) {
    return inPlace(
        asked.getTextDocument().getUri(),
        report(List.of()),
        (document, analysis, around) ->
            report(Diagnostics.of(document, analysis, around, client.abilities())));
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
