package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.languageserver.analysis.AnalysisDesk;
import io.gradus.languageserver.feature.Diagnostics;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.wire.Client;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * Pushes diagnostics: of the newest version and no other, and none for a closed document. A client
 * that wants to ask for them gets a nudge instead.
 */
final class DiagnosticsFeed {
  private final Documents documents;
  private final Context context;
  private final Client client;
  private final Explanations explanations;

  DiagnosticsFeed(Documents documents, Context context, Client client, Explanations explanations) {
    this.explanations = explanations;
    this.documents = documents;
    this.context = context;
    this.client = client;
  }

  /** On the desk's thread, whenever a version is analysed. */
  void analysed(Document document, Analysis analysis) {
    if (Capabilities.isPulling(client.abilities())) {
      return;
    }
    List<Diagnostic> found =
        explanations.linked(
            Diagnostics.of(document, analysis, context.now(document.uri()), client.abilities()));
    synchronized (this) { // nothing may come behind the empty list of a closed document
      if (documents.isCurrent(document)) {
        publish(document, found);
      }
    }
  }

  private void publish(Document document, List<Diagnostic> found) {
    PublishDiagnosticsParams message = new PublishDiagnosticsParams(document.uri(), found);
    if (client.abilities().can("textDocument.publishDiagnostics.versionSupport")) {
      message.setVersion(document.version());
    }
    client.publish(message);
  }

  /** A document has been closed. */
  void closed(String uri) {
    if (!Capabilities.isPulling(client.abilities())) {
      synchronized (this) {
        client.publish(new PublishDiagnosticsParams(uri, List.of()));
      }
    }
  }

  /** Something around the documents has changed, such as a grading that has come. */
  void changed(AnalysisDesk desk) {
    client.refreshDiagnostics();
    for (Document document : documents.all()) {
      var unused =
          desk.of(document).thenAcceptAsync(analysis -> analysed(document, analysis), desk);
    }
  }
}
