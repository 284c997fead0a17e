package io.gradus.exercises.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, so that length, repetition and copying can be measured in any script.
 *
 * <p>A word is a run of letters, or, where no spaces are written, a part of one: Chinese and
 * Japanese have about two characters to a word, Thai, Lao, Khmer and Burmese about four.
 *
 * @param words in order, lower case; of a script without spaces one per character
 * @param weights how much of a word each is
 */
record OwnWords(List<String> words, List<Double> weights) {
  private static final int GRAM = 3;
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]"
              + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}"
              + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+");

  OwnWords {
    words = List.copyOf(words);
    weights = List.copyOf(weights);
  }

  static OwnWords of(String text) {
    List<String> words = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    Matcher matcher = WORD.matcher(visible(text).toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = withoutNumber(matcher.group());
      words.add(word);
      weights.add(weight(word));
    }
    return new OwnWords(words, weights);
  }

  /** Without what cannot be seen, and with letters that only look different brought to one form. */
  private static String visible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
  }

  /** A word that is numbered is the same word again. */
  private static String withoutNumber(String word) {
    String letters = word.replaceAll("\\p{N}", "");
    return letters.isEmpty() ? word : letters;
  }

  private static double weight(String word) {
    int first = word.codePointAt(0);
    return switch (Character.UnicodeScript.of(first)) {
      case HAN, HIRAGANA, KATAKANA -> 0.5;
      case THAI, LAO, KHMER, MYANMAR -> 0.25;
      // A number says something, but a row of them is no sentence; a letter alone is no word, and
      // neither is one letter held down.
      default -> word.codePoints().filter(Character::isLetter).distinct().count() < 2 ? 0 : 1;
    };
  }

  /** How many words there are. */
  double count() {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How many different words there are. */
  double different() {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += seen.add(words.get(i)) ? weights.get(i) : 0;
    }
    return sum;
  }

  /** How many words there are if each run of three counts once: a sentence said twice is one. */
  double countOnce() {
    Set<List<String>> seen = new HashSet<>();
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean again = i >= GRAM - 1 && !seen.add(words.subList(i - GRAM + 1, i + 1));
      sum += again ? 0 : weights.get(i);
    }
    return sum;
  }

  /** The runs of three words. */
  Set<List<String>> grams() {
    Set<List<String>> grams = new HashSet<>();
    for (int i = GRAM; i <= words.size(); i++) {
      grams.add(words.subList(i - GRAM, i));
    }
    return grams;
  }

  /** Share of the runs of three words that are among these, 0 to 1. */
  double shareOf(Set<List<String>> known) {
    int shared = 0;
    for (int i = GRAM; i <= words.size(); i++) {
      shared += known.contains(words.subList(i - GRAM, i)) ? 1 : 0;
    }
    return words.size() < GRAM ? 0 : (double) shared / (words.size() - GRAM + 1);
  }

  /** How many words stand in no run of three that is among these. */
  double countBeside(Set<List<String>> known) {
    boolean[] covered = new boolean[words.size()];
    for (int i = GRAM; i <= words.size(); i++) {
      if (known.contains(words.subList(i - GRAM, i))) {
        for (int k = i - GRAM; k < i; k++) {
          covered[k] = true;
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < covered.length; i++) {
      sum += covered[i] ? 0 : weights.get(i);
    }
    return sum;
  }
}
