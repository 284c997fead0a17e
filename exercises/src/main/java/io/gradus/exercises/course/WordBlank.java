package io.gradus.exercises.course;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two words in a blank are the same. */
final class WordBlank {
  private static final Pattern WITHIN = Pattern.compile("[\\s\\u00a0\\p{Pd}\\u00ad\\u2212*`_]+");
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");

  private WordBlank() {}

  /**
   * What is compared: without case, spaces, hyphens, emphasis, and punctuation at the ends, so that
   * {@code "Exclusive-Or."} is {@code exclusive or}. Empty if nothing is left.
   */
  static String key(String word) {
    String bare = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String joined = WITHIN.matcher(bare).replaceAll("");
    int from = 0;
    int to = joined.length();
    while (from < to && isPunctuation(joined, from)) {
      from++;
    }
    while (from < to && isPunctuation(joined, to - 1)) {
      to--;
    }
    return joined.substring(from, to);
  }

  private static boolean isPunctuation(String text, int at) {
    return PUNCTUATION.matcher(text.substring(at, at + 1)).matches();
  }
}
