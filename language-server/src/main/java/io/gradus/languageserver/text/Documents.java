package io.gradus.languageserver.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The documents that are open, each in its newest version. Only the reading thread changes them.
 */
public final class Documents {
  private final Map<String, Document> open = new ConcurrentHashMap<>();

  /** The newest version of an open document. */
  public Optional<Document> find(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  /** Whether this is the newest version of an open document. */
  public boolean isCurrent(Document document) {
    return open.get(document.uri()) == document;
  }

  /** All open documents. */
  public List<Document> all() {
    return List.copyOf(open.values());
  }

  /** Opens a document, or opens it anew. */
  public void open(Document document) {
    open.put(document.uri(), document);
  }

  /** Changes a document; nothing where it is not open. */
  public Optional<Document> change(
      String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    Document before = open.get(uri);
    if (before == null) {
      return Optional.empty();
    }
    Document after = before.changed(version, changes);
    open.put(uri, after);
    return Optional.of(after);
  }

  /** Closes a document; whether it was open. */
  public boolean close(String uri) {
    return open.remove(uri) != null;
  }
}
