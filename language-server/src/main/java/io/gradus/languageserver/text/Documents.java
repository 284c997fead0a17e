package io.gradus.languageserver.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The documents that are open, each in its newest version. Only the reading thread changes them.
 */
public final class Documents {
  private final Map<String, Document> open = new ConcurrentHashMap<>();
  private final Set<String> outOfStep = ConcurrentHashMap.newKeySet();

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
    outOfStep.remove(document.uri());
  }

  /**
   * Changes a document; nothing where it is not open, or out of step and its whole text does not
   * come.
   *
   * @throws IllegalArgumentException if a change makes no sense; the document is then out of step
   */
  public Optional<Document> change(
      String uri, OptionalInt version, List<TextDocumentContentChangeEvent> changes) {
    Document before = open.get(uri);
    if (before == null && outOfStep.contains(uri) && hasWhole(changes)) {
      before = new Document(uri, 0, "");
    }
    if (before == null) {
      return Optional.empty();
    }
    Document after;
    try {
      after = before.changed(version.orElse(before.version() + 1), changes);
    } catch (IllegalArgumentException e) {
      lose(uri);
      throw e;
    }
    open(after);
    return Optional.of(after);
  }

  private static boolean hasWhole(List<TextDocumentContentChangeEvent> changes) {
    return changes.stream().anyMatch(change -> change != null && change.getRange() == null);
  }

  /**
   * Forgets the text of a document of which a change was missed: all that is said of it would be
   * about another text.
   */
  public void lose(String uri) {
    if (open.remove(uri) != null) {
      outOfStep.add(uri);
    }
  }

  /** Closes a document; whether it was open. */
  public boolean close(String uri) {
    boolean wasLost = outOfStep.remove(uri);
    return open.remove(uri) != null || wasLost;
  }
}
