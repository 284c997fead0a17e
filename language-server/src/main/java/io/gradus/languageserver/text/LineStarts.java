package io.gradus.languageserver.text;

import io.gradus.grader.analysis.SourceSpan;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Where a text's lines begin. A line ends with a line feed, a carriage return, or both, as the
 * protocol says; nothing else ends one.
 */
public final class LineStarts {
  private final String text;
  private final int[] starts;

  private LineStarts(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static LineStarts of(String text) {
    int[] starts = new int[16 + text.length() / 32];
    int count = 1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char one = text.charAt(i);
      boolean ends =
          one == '\n' || (one == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineStarts(text, Arrays.copyOf(starts, count));
  }

  /** How many lines there are; a text has at least one. */
  public int count() {
    return starts.length;
  }

  /** Where a line begins, 0-based. */
  public int start(int line) {
    return starts[line];
  }

  /** Where a line ends, before the characters that end it. */
  public int end(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isLineEnd(char one) {
    return one == '\n' || one == '\r';
  }

  /** The line that an offset is in, 0-based. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The position of an offset; of one behind the end, the end. */
  public Position position(int offset) {
    int inside = Math.min(Math.max(offset, 0), text.length());
    int line = lineOf(inside);
    return new Position(line, inside - starts[line]);
  }

  /** The offset of a position; one outside of the text is moved to the line's or the text's end. */
  public int offset(Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    if (position.getLine() >= starts.length) {
      return text.length();
    }
    int start = starts[position.getLine()];
    int room = end(position.getLine()) - start;
    return start + Math.min(Math.max(position.getCharacter(), 0), room);
  }

  SourceSpan span(Range range) {
    int one = offset(range.getStart());
    int other = offset(range.getEnd());
    return new SourceSpan(Math.min(one, other), Math.max(one, other));
  }
}
