package io.gradus.languageserver.text;

import io.gradus.grader.analysis.SourceSpan;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * One version of an open document. Two are the same only if they are the same object: a version's
 * number is what the client says, and clients start again with 1.
 */
public final class Document {
  private static final Pattern ANSWERS = Pattern.compile("/answers/episode\\d/[^/]+\\.md$");

  private final String uri;
  private final int version;
  private final String text;
  private final LineStarts lines;

  /**
   * A version of a document.
   *
   * @param uri as the client wrote it, character by character
   */
  public Document(String uri, int version, String text) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.lines = LineStarts.of(text);
  }

  /** As the client wrote it; the only form in which it may be sent back. */
  public String uri() {
    return uri;
  }

  /** As the client counts. */
  public int version() {
    return version;
  }

  public String text() {
    return text;
  }

  public LineStarts lines() {
    return lines;
  }

  /** The last part of its address, such as {@code BuildNet.java}. */
  public String fileName() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** Whether it is Java, by its name; an untitled one has none, and may be. */
  public boolean isJava() {
    return uri.endsWith(".java") || uri.startsWith("untitled:");
  }

  /** Whether it is a page of answers, by where a workspace has them. */
  public boolean isAnswers() {
    return ANSWERS.matcher(uri).find();
  }

  /**
   * The next version: every change is made to what the one before it left.
   *
   * @throws IllegalArgumentException if a change has no text
   */
  public Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    String now = text;
    LineStarts starts = lines;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change == null || change.getText() == null) {
        throw new IllegalArgumentException("a change has no text");
      }
      Range range = change.getRange();
      if (range != null && (range.getStart() == null || range.getEnd() == null)) {
        throw new IllegalArgumentException("a change has half a range");
      }
      if (change.getRange() == null) {
        now = change.getText();
      } else {
        SourceSpan span = starts.span(change.getRange());
        now =
            new StringBuilder(now.length() + change.getText().length())
                .append(now, 0, span.start())
                .append(change.getText())
                .append(now, span.end(), now.length())
                .toString();
      }
      starts = LineStarts.of(now);
    }
    return new Document(uri, newVersion, now);
  }

  /** Where a span is; what lies outside of the text is moved to its end. */
  public Range range(SourceSpan span) {
    return new Range(lines.position(span.start()), lines.position(span.end()));
  }

  /** The offset of a position; what lies outside of the text is moved into it. */
  public int offset(Position position) {
    return lines.offset(position);
  }
}
