package io.gradus.languageserver;

import com.google.gson.JsonObject;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.render.Neutral;
import io.gradus.languageserver.analysis.AnalysisDesk;
import io.gradus.languageserver.curve.RunWatch;
import io.gradus.languageserver.feature.Commands;
import io.gradus.languageserver.feature.Surroundings;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.wire.ClientAbilities;
import io.gradus.languageserver.wire.Connection;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.Methods;
import io.gradus.languageserver.wire.StandardStreams;
import io.gradus.languageserver.workspace.LearnersFolder;
import io.gradus.languageserver.workspace.Workspaces;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * One session with one client: which method is answered by whom. Its methods are called by the
 * reading thread, which only swaps documents and hands on work.
 */
final class Server {
  private static final int LONGEST_NAME = 80;

  private final Parts parts;
  private final Documents documents = new Documents();
  private final Lifecycle lifecycle;
  private final Connection connection;
  private final Client client;
  private final AnalysisDesk desk;
  private final Workspaces workspaces;
  private final Questions questions;
  private final Explanations explanations;
  private final DiagnosticsFeed feed;
  private final ExerciseCommands commands;
  private final RunWatch runs;
  private final Context context;

  Server(Parts parts, StandardStreams streams, Log log, Exit exit) {
    this.parts = parts;
    ScheduledExecutorService scheduler = scheduler();
    this.lifecycle = new Lifecycle(exit, log, scheduler);
    this.connection =
        new Connection(streams, methods(log), log, this::missed, () -> lifecycle.end(1));
    this.client = new Client(connection);
    this.workspaces = new Workspaces(scheduler, log, new Changes());
    this.runs = new RunWatch(scheduler, log, workspaces::openFiles, folder -> trained());
    this.commands =
        new ExerciseCommands(
            documents,
            workspaces,
            client,
            new GuidanceCommands(parts, documents, client, scheduler, this::analysis, this::around),
            parts.program(),
            scheduler,
            runs,
            client::refreshLenses);
    this.context = new Context(workspaces, runs, commands.tasks(), parts);
    this.explanations = new Explanations(parts.pages(), client);
    this.feed = new DiagnosticsFeed(documents, context, client, explanations);
    this.desk = new AnalysisDesk(parts.analyzer(), log, feed::analysed);
    this.questions =
        new Questions(new Answers(documents, desk), workspaces, context, client, explanations);
    lifecycle.beforeTheEnd(milliseconds -> commands.tasks().endAll());
    lifecycle.beforeTheEnd(connection::drain);
  }

  private CompletableFuture<Analysis> analysis(Document document) {
    return desk.of(document);
  }

  private Surroundings around(String uri) {
    return context.now(uri);
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
    desk.warmUp();
    connection.read();
    lifecycle.inputEnded();
  }

  private Methods methods(Log log) {
    return new Methods(log)
        .request("initialize", JsonObject.class, this::initialize)
        .notification("initialized", this::initialized)
        .request("shutdown", nothing -> lifecycle.shutdown())
        .notification("exit", lifecycle::exit)
        .notification("textDocument/didOpen", DidOpenTextDocumentParams.class, this::opened)
        .notification("textDocument/didChange", DidChangeTextDocumentParams.class, this::changed)
        .notification("textDocument/didClose", DidCloseTextDocumentParams.class, this::closed)
        .request("textDocument/inlayHint", InlayHintParams.class, running(a -> questions.inlay(a)))
        .request("textDocument/hover", HoverParams.class, running(a -> questions.hover(a)))
        .request("textDocument/codeLens", CodeLensParams.class, running(a -> questions.lenses(a)))
        .request(
            "textDocument/codeAction", CodeActionParams.class, running(a -> questions.actions(a)))
        .request(
            "textDocument/documentSymbol",
            DocumentSymbolParams.class,
            running(a -> questions.outline(a)))
        .request(
            "textDocument/diagnostic",
            DocumentDiagnosticParams.class,
            running(a -> questions.diagnostics(a)))
        .request("workspace/executeCommand", ExecuteCommandParams.class, running(this::execute))
        .request("gradus/doctor", running(nothing -> doctor()))
        .notification(
            "window/workDoneProgress/cancel", WorkDoneProgressCancelParams.class, this::cancelled)
        .outgoing("workspace/inlayHint/refresh", Object.class)
        .outgoing("workspace/codeLens/refresh", Object.class)
        .outgoing("workspace/diagnostic/refresh", Object.class)
        .outgoing("window/showDocument", Object.class)
        .outgoing("window/workDoneProgress/create", Object.class)
        .outgoing("window/showMessageRequest", JsonObject.class);
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
    return CompletableFuture.completedFuture(Capabilities.of(abilities));
  }

  private void initialized() {
    parts.troubles().forEach(trouble -> client.show(MessageType.Error, trouble));
  }

  private void opened(DidOpenTextDocumentParams parameters) {
    TextDocumentItem item = Methods.given(parameters.getTextDocument(), "textDocument");
    Methods.given(item.getUri(), "uri");
    Methods.given(item.getText(), "text");
    if (lifecycle.isRunning()) {
      Document document = new Document(item.getUri(), item.getVersion(), item.getText());
      documents.open(document);
      desk.submit(document);
      workspaces.opened(document.uri());
      var unused =
          workspaces
              .of(document.uri())
              .thenAccept(
                  folder -> {
                    if (folder.isPresent()) {
                      runs.lookSoon();
                    }
                    if (folder.filter(known -> !known.grades().isEmpty()).isPresent()) {
                      feed.changed(desk);
                    }
                  });
    }
  }

  private void changed(DidChangeTextDocumentParams parameters) {
    VersionedTextDocumentIdentifier document =
        Methods.given(parameters.getTextDocument(), "textDocument");
    String uri = Methods.given(document.getUri(), "uri");
    Integer version = document.getVersion();
    List<TextDocumentContentChangeEvent> changes = parameters.getContentChanges();
    try {
      documents
          .change(
              uri,
              version == null ? OptionalInt.empty() : OptionalInt.of(version),
              Methods.given(changes, "contentChanges"))
          .ifPresent(desk::submit);
    } catch (IllegalArgumentException | ResponseErrorException e) {
      outOfStep(uri);
      throw Methods.failure(ResponseErrorCode.InvalidParams, e.getMessage());
    }
  }

  /** Of a document of which a change was missed nothing is said until its whole text comes. */
  private void outOfStep(String uri) {
    documents.lose(uri);
    desk.forget(uri);
    feed.closed(uri);
    client.show(
        MessageType.Warning,
        "Gradus could not read a change of "
            + Neutral.TERMINAL.line(
                new LearnerText(uri.substring(uri.lastIndexOf('/') + 1)), LONGEST_NAME)
            + ". Close the file and open it again.");
  }

  /** A message could not be read; it may have been a change of any document. */
  private void missed() {
    documents.all().forEach(document -> outOfStep(document.uri()));
  }

  private void closed(DidCloseTextDocumentParams parameters) {
    String uri =
        Methods.given(Methods.given(parameters.getTextDocument(), "textDocument").getUri(), "uri");
    if (documents.close(uri)) {
      desk.forget(uri);
      workspaces.closed(uri);
      feed.closed(uri);
    }
  }

  private void cancelled(WorkDoneProgressCancelParams parameters) {
    if (parameters.getToken() != null && parameters.getToken().isLeft()) {
      commands.tasks().cancel(parameters.getToken().getLeft());
    }
  }

  private CompletableFuture<?> execute(ExecuteCommandParams asked) {
    if (Commands.DOCTOR.equals(asked.getCommand())) {
      return doctor()
          .thenApply(
              text -> {
                client.show(MessageType.Info, text);
                return text;
              });
    }
    if (Commands.EXPECT.equals(asked.getCommand())) {
      client.show(MessageType.Info, "What to expect: " + ExerciseCommands.argument(asked, 1));
      return CompletableFuture.completedFuture(null);
    }
    if (Commands.EXPLAIN.equals(asked.getCommand())) {
      return explanations.explain(asked);
    }
    return commands.execute(asked);
  }

  private CompletableFuture<String> doctor() {
    return CompletableFuture.completedFuture(Doctor.report(parts, client.abilities()));
  }

  /** On the scheduler's thread, when a training has something new to show. */
  private void trained() {
    feed.changed(desk);
    client.refreshInlayHints();
  }

  /** What comes from the workspaces, on the scheduler's thread. */
  private final class Changes implements Workspaces.Listener {
    @Override
    public void changed(LearnersFolder folder) {
      feed.changed(desk);
      client.refreshLenses();
    }

    @Override
    public void damaged(String message) {
      client.show(MessageType.Error, message);
    }
  }
}
