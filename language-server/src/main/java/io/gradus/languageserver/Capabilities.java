package io.gradus.languageserver;

import io.gradus.languageserver.wire.ClientAbilities;
import java.util.Optional;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

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
    return all;
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
