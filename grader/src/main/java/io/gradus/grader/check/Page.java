package io.gradus.grader.check;

import io.gradus.grader.curve.CurveCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is explained of a code: what it means, why it matters, how to mend it, where a threshold
 * comes from. Markdown, with the title as its first heading.
 *
 * @param title without the heading's mark
 * @param markdown all of it, the title included
 */
public record Page(String title, String markdown) {
  static Page of(Rule rule) {
    String markdown = text("/io/gradus/grader/check/" + rule.code() + ".md");
    int end = markdown.indexOf('\n');
    if (!markdown.startsWith("# ") || end < 0) {
      throw new IllegalStateException("The page of " + rule.code() + " has no title");
    }
    return new Page(markdown.substring(2, end).strip(), markdown);
  }

  /** The page of what a curve shows, from the table that the diagnosis itself goes by. */
  static Page of(CurveCode curve) {
    String name = curve.shortName().replace('-', ' ').replace("relu", "ReLU");
    String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    StringBuilder text = new StringBuilder("# ").append(title);
    text.append("\n\nThe curve of a training shows it: `gradus curve` draws it again.\n");
    text.append("\n## Why it matters\n\n").append(curve.meaning());
    text.append("\n\n## How to mend it\n\n").append(curve.next()).append("\n");
    if (!curve.source().isEmpty()) {
      text.append("\n## Where this comes from\n\n").append(curve.source()).append("\n");
    }
    return new Page(title, text.toString());
  }

  private static String text(String resource) {
    try (InputStream in = Page.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no page " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
