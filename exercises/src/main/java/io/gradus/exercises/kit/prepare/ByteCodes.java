package io.gradus.exercises.kit.prepare;

import java.util.List;
import java.util.TreeSet;

/**
 * Categories as whole numbers of one byte (int8), 0 to 126: a quarter of the memory of an int. The
 * numbers are names only; that 2 is larger than 1 means nothing.
 */
public final class ByteCodes {
  /** As many as int8 can count from 0. */
  static final int MOST = Byte.MAX_VALUE;

  private final Categories categories;

  private ByteCodes(Categories categories) {
    if (categories.names().size() > MOST) {
      throw new IllegalArgumentException(
          "%d categories, and one byte has room for %d; merge rare ones, or use int codes."
              .formatted(categories.names().size(), MOST));
    }
    this.categories = categories;
  }

  /**
   * Codes 0, 1, 2, … for these categories, in this order.
   *
   * @throws IllegalArgumentException if there is none, two are the same, or there are over 127
   */
  public static ByteCodes of(String... categories) {
    return new ByteCodes(new Categories(List.of(categories)));
  }

  /**
   * Codes for every category that occurs, in alphabetical order.
   *
   * @throws IllegalArgumentException if there is none, one is empty, or there are over 127
   */
  public static ByteCodes fit(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null || values.get(i).isBlank()) {
        throw new IllegalArgumentException(
            "Row " + i + " has no category; leave out or fill in rows with gaps first.");
      }
    }
    return new ByteCodes(new Categories(List.copyOf(new TreeSet<>(values))));
  }

  /** The categories in the order of their codes. */
  public List<String> categories() {
    return categories.names();
  }

  /**
   * The code of a category.
   *
   * @throws IllegalArgumentException if it is not among the categories
   */
  public byte encode(String value) {
    return (byte) categories.index(value);
  }

  /**
   * The codes of all values, {@code (N)}.
   *
   * @throws IllegalArgumentException if one is not among the categories; the message names its row
   */
  public byte[] encode(List<String> values) {
    byte[] codes = new byte[values.size()];
    for (int i = 0; i < codes.length; i++) {
      try {
        codes[i] = encode(values.get(i));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Row " + i + ": " + e.getMessage(), e);
      }
    }
    return codes;
  }

  /**
   * The category of a code.
   *
   * @throws IllegalArgumentException if no category has this code
   */
  public String decode(byte code) {
    if (code < 0 || code >= categories.names().size()) {
      throw new IllegalArgumentException(
          "Code %d stands for nothing; codes are 0 to %d."
              .formatted(code, categories.names().size() - 1));
    }
    return categories.names().get(code);
  }
}
