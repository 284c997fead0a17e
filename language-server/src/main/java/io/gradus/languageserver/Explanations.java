package io.gradus.languageserver;

import com.google.gson.JsonObject;
import io.gradus.grader.check.Rule;
import io.gradus.languageserver.feature.PlainText;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.wire.Methods;
import io.gradus.languageserver.workspace.PageFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The ways from a finding to its page: the code as a link, and a command that shows the page. */
final class Explanations {
  private final PageFiles pages;
  private final Client client;

  Explanations(PageFiles pages, Client client) {
    this.pages = pages;
    this.client = client;
  }

  /** Makes the codes of diagnostics links to their pages, where the client shows such links. */
  List<Diagnostic> linked(List<Diagnostic> diagnostics) {
    if (client.abilities().can("textDocument.publishDiagnostics.codeDescriptionSupport")) {
      for (Diagnostic diagnostic : diagnostics) {
        if (diagnostic.getCode() != null && diagnostic.getCode().isLeft()) {
          pages
              .find(diagnostic.getCode().getLeft())
              .map(page -> page.toUri().toString())
              .ifPresent(uri -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(uri)));
        }
      }
    }
    return diagnostics;
  }

  /** Shows the page of a code: opens it where the client can, else as a message. */
  CompletableFuture<?> explain(ExecuteCommandParams asked) {
    String code = ExerciseCommands.argument(asked, 0);
    Rule rule =
        Rule.named(code)
            .orElseThrow(
                () ->
                    Methods.failure(
                        ResponseErrorCode.InvalidParams, "there is no finding of that code"));
    Optional<Path> page =
        client.abilities().can("window.showDocument.support")
            ? pages.find(rule.code())
            : Optional.empty();
    if (page.isPresent()) {
      JsonObject parameters = new JsonObject();
      parameters.addProperty("uri", page.get().toUri().toString());
      parameters.addProperty("takeFocus", true);
      var unused = client.request("window/showDocument", parameters);
    } else {
      client.show(MessageType.Info, PlainText.of(rule.page().markdown()));
    }
    return CompletableFuture.completedFuture(null);
  }
}
