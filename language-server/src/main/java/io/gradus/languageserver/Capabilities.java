package io.gradus.languageserver;

import static io.gradus.languageserver.feature.CodeActions.COMMAND_KIND;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gradus.languageserver.feature.Commands;
import io.gradus.languageserver.feature.Diagnostics;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionKind;

/**
 * What the server offers to a client. Written as JSON: LSP4J's types for all that a server could
 * offer are a hundred classes, and loading them takes longer than everything else until the answer.
 */
final class Capabilities {
  /** The protocol's number for documents that are told by what changes in them. */
  private static final int INCREMENTAL = 2;

  private Capabilities() {}

  /** The answer to {@code initialize}. */
  static JsonObject of(ClientAbilities client) {
    JsonObject all = new JsonObject();
    JsonObject sync = new JsonObject();
    sync.addProperty("openClose", true);
    sync.addProperty("change", INCREMENTAL);
    all.add("textDocumentSync", sync);
    if (client.has("general.positionEncodings")) {
      all.addProperty("positionEncoding", "utf-16");
    }
    all.addProperty("inlayHintProvider", true);
    all.addProperty("hoverProvider", true);
    all.addProperty("documentSymbolProvider", true);
    JsonObject lenses = new JsonObject();
    lenses.addProperty("resolveProvider", false);
    all.add("codeLensProvider", lenses);
    JsonObject actions = new JsonObject();
    actions.add("codeActionKinds", array(List.of(CodeActionKind.QuickFix, COMMAND_KIND)));
    boolean literals = client.has("textDocument.codeAction.codeActionLiteralSupport");
    all.add("codeActionProvider", literals ? actions : new JsonPrimitive(true));
    JsonObject commands = new JsonObject();
    commands.add("commands", array(Commands.ALL));
    all.add("executeCommandProvider", commands);
    if (isPulling(client)) {
      JsonObject pull = new JsonObject();
      pull.addProperty("identifier", Diagnostics.SOURCE);
      pull.addProperty("interFileDependencies", false);
      pull.addProperty("workspaceDiagnostics", false);
      all.add("diagnosticProvider", pull);
    }
    if (client.can("workspace.workspaceFolders")) {
      JsonObject folders = new JsonObject();
      folders.addProperty("supported", true);
      JsonObject workspace = new JsonObject();
      workspace.add("workspaceFolders", folders);
      all.add("workspace", workspace);
    }
    JsonObject server = new JsonObject();
    server.addProperty("name", "gradus");
    server.addProperty("version", version());
    JsonObject answer = new JsonObject();
    answer.add("capabilities", all);
    answer.add("serverInfo", server);
    return answer;
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /**
   * Whether the client asks for diagnostics. Only where its user says so: most clients that can ask
   * show what is pushed as well, and what comes both ways is seen twice; and what is pushed comes
   * sooner.
   */
  static boolean isPulling(ClientAbilities client) {
    return client.has("textDocument.diagnostic")
        && client.text("initializationOptions.diagnostics").filter("pull"::equals).isPresent();
  }

  /** As the build wrote it into the jar. */
  static String version() {
    return Optional.ofNullable(Capabilities.class.getPackage().getImplementationVersion())
        .orElse("(not packed)");
  }
}
