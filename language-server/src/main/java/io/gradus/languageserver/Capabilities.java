package io.gradus.languageserver;

import io.gradus.languageserver.feature.CodeActions;
import io.gradus.languageserver.feature.Commands;
import io.gradus.languageserver.feature.Diagnostics;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers to a client. */
final class Capabilities {
  private Capabilities() {}

  static ServerCapabilities of(ClientAbilities client) {
    ServerCapabilities all = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    all.setTextDocumentSync(sync);
    if (client.has("general.positionEncodings")) {
      all.setPositionEncoding("utf-16");
    }
    all.setInlayHintProvider(true);
    all.setHoverProvider(true);
    all.setCodeLensProvider(new CodeLensOptions(false));
    if (client.has("textDocument.codeAction.codeActionLiteralSupport")) {
      all.setCodeActionProvider(
          new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.COMMAND_KIND)));
    } else {
      all.setCodeActionProvider(true);
    }
    all.setDocumentSymbolProvider(true);
    all.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
    if (isPulling(client)) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(false, false);
      pull.setIdentifier(Diagnostics.SOURCE);
      all.setDiagnosticProvider(pull);
    }
    if (client.can("workspace.workspaceFolders")) {
      WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
      folders.setSupported(true);
      all.setWorkspace(new WorkspaceServerCapabilities(folders));
    }
    return all;
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

  static ServerInfo server() {
    return new ServerInfo("gradus", version());
  }

  /** As the build wrote it into the jar. */
  static String version() {
    return Optional.ofNullable(Capabilities.class.getPackage().getImplementationVersion())
        .orElse("(not packed)");
  }
}
