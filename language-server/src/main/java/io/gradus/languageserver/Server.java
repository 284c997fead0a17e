package io.gradus.languageserver;

import com.google.gson.JsonObject;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.analysis.AnalysisDesk;
import io.gradus.languageserver.feature.Diagnostics;
import io.gradus.languageserver.feature.InlayHints;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.wire.ClientAbilities;
import io.gradus.languageserver.wire.Connection;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.Methods;
import io.gradus.languageserver.wire.StandardStreams;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentItem;

/**
 * One session with one client: which method is answered by which feature. Its methods are called by
 * the reading thread, which only swaps documents and hands on work.
 */
final class Server {
  private final Documents documents = new Documents();
  private final AnalysisDesk desk;
  private final Connection connection;
  private final Client client;
  private final Answers answers;
  private final Lifecycle lifecycle;

  Server(SourceAnalyzer analyzer, StandardStreams streams, Log log, Exit exit) {
    this.desk = new AnalysisDesk(analyzer, log, this::analysed);
    this.answers = new Answers(documents, desk);
    this.lifecycle = new Lifecycle(exit, log, scheduler());
    this.connection = new Connection(streams, methods(), log, () -> lifecycle.end(1));
    this.client = new Client(connection);
    lifecycle.beforeTheEnd(connection::drain);
  }

  private static ScheduledExecutorService scheduler() {
    ScheduledThreadPoolExecutor one =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "gradus-scheduler");
              thread.setDaemon(true);
              return thread;
            });
    one.setRemoveOnCancelPolicy(true);
    return one;
  }

  /** Serves until the client is gone. */
  void serve() {
    connection.read();
    lifecycle.inputEnded();
  }

  private Methods methods() {
    return new Methods()
        .request("initialize", JsonObject.class, this::initialize)
        .notification("initialized", () -> {})
        .request("shutdown", nothing -> lifecycle.shutdown())
        .notification("exit", lifecycle::exit)
        .notification("textDocument/didOpen", DidOpenTextDocumentParams.class, this::opened)
        .notification("textDocument/didChange", DidChangeTextDocumentParams.class, this::changed)
        .notification("textDocument/didClose", DidCloseTextDocumentParams.class, this::closed)
        .request("textDocument/inlayHint", InlayHintParams.class, running(this::inlayHints))
        .outgoing("workspace/inlayHint/refresh", Object.class);
  }

  /** Answers only between {@code initialize} and {@code shutdown}. */
  private <P> Function<P, CompletableFuture<?>> running(Function<P, CompletableFuture<?>> answer) {
    return parameters -> {
      lifecycle.requireRunning();
      return answer.apply(parameters);
    };
  }

  private CompletableFuture<?> initialize(JsonObject parameters) {
    ClientAbilities abilities = new ClientAbilities(parameters);
    lifecycle.initialize(abilities.processId());
    client.met(abilities);
    return CompletableFuture.completedFuture(
        new InitializeResult(Capabilities.of(abilities), Capabilities.server()));
  }

  private void opened(DidOpenTextDocumentParams parameters) {
    TextDocumentItem item = parameters.getTextDocument();
    Document document = new Document(item.getUri(), item.getVersion(), item.getText());
    documents.open(document);
    desk.submit(document);
  }

  private void changed(DidChangeTextDocumentParams parameters) {
    documents
        .change(
            parameters.getTextDocument().getUri(),
            parameters.getTextDocument().getVersion(),
            parameters.getContentChanges())
        .ifPresent(desk::submit);
  }

  private void closed(DidCloseTextDocumentParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    documents.close(uri);
    desk.forget(uri);
    client.publish(new PublishDiagnosticsParams(uri, List.of()));
  }

  /** On the desk's thread. */
  private void analysed(Document document, Analysis analysis) {
    if (documents.isCurrent(document)) {
      client.publish(
          new PublishDiagnosticsParams(
              document.uri(), Diagnostics.of(document, analysis), document.version()));
    }
  }

  private CompletableFuture<?> inlayHints(InlayHintParams parameters) {
    return answers.of(
        parameters.getTextDocument().getUri(),
        List.of(),
        (document, analysis) -> InlayHints.in(document, analysis, parameters.getRange()));
  }
}
