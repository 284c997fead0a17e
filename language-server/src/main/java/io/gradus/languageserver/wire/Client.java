package io.gradus.languageserver.wire;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * What the server says to the client of its own accord. Nothing here waits, and nothing is asked
 * that the client has not said it can do.
 */
public final class Client {
  private final Connection connection;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private volatile ClientAbilities abilities = ClientAbilities.NONE;

  /** The client at the other end. */
  public Client(Connection connection) {
    this.connection = connection;
  }

  /** Learns what it can do. */
  public void met(ClientAbilities said) {
    abilities = said;
  }

  public ClientAbilities abilities() {
    return abilities;
  }

  /** Puts diagnostics in the place of those that a document had. */
  public void publish(PublishDiagnosticsParams diagnostics) {
    connection.notifyLatest(
        "diagnostics " + diagnostics.getUri(), "textDocument/publishDiagnostics", diagnostics);
  }

  /** Shows a message to the person. It has no links: some clients would follow a learner's. */
  public void show(MessageType type, String message) {
    String plain = message.replace("](", "] (");
    connection.notify("window/showMessage", new MessageParams(type, plain));
  }

  /** Writes into the client's log. */
  public void log(MessageType type, String message) {
    connection.notify("window/logMessage", new MessageParams(type, message));
  }

  /** Has inlay hints asked for again. */
  public void refreshInlayHints() {
    refresh("workspace/inlayHint/refresh", "workspace.inlayHint.refreshSupport");
  }

  /** Has lenses asked for again. */
  public void refreshLenses() {
    refresh("workspace/codeLens/refresh", "workspace.codeLens.refreshSupport");
  }

  /** Has diagnostics asked for again. */
  public void refreshDiagnostics() {
    refresh("workspace/diagnostic/refresh", "workspace.diagnostics.refreshSupport");
  }

  /** One that never answers is asked once: more questions would only pile up. */
  private void refresh(String method, String ability) {
    if (abilities.can(ability) && asked.add(method)) {
      var unused =
          connection.request(method, null).whenComplete((done, error) -> asked.remove(method));
    }
  }

  /** Asks something whose answer matters; only where the client said that it can. */
  public CompletableFuture<Object> request(String method, Object parameters) {
    return connection.request(method, parameters);
  }

  /** Tells something of which only the newest matters. */
  public void notifyLatest(Object key, String method, Object parameters) {
    connection.notifyLatest(key, method, parameters);
  }

  /** Tells something. */
  public void notify(String method, Object parameters) {
    connection.notify(method, parameters);
  }
}
