package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: with a unit, with comma or point, with thousands separators.
 *
 * @param readings every number that it may mean: {@code 1,234} is 1234 and 1.234
 * @param unit the first word behind the number, lower case, empty if there is none
 */
record NumericAnswer(List<Double> readings, String unit) {
  private static final int LONGEST = 64;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[=≈~]?\\s*([+\\-−]?)\\s*(\\d[\\d.,'’_\\s\\u00a0\\u2009\\u202f]*?)"
              + "(?:[eE]([+-]?\\d{1,2}))?[.,]?(?:\\s*([^\\d\\s\\u00a0\\u2009\\u202f.,'’_+\\-=].*))?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ '_]\\d{3})+(?:[.,]\\d+)?");

  /** What a text says, or empty if it is not one number. */
  static Optional<NumericAnswer> read(String text) {
    String bare = text.replace("`", "").replace("*", "").strip();
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(bare);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double sign = matcher.group(1).isEmpty() || matcher.group(1).equals("+") ? 1 : -1;
    double power = matcher.group(3) == null ? 1 : Math.pow(10, Integer.parseInt(matcher.group(3)));
    List<Double> readings =
        readings(matcher.group(2).strip()).stream().map(value -> sign * value * power).toList();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    String unit = matcher.group(4) == null ? "" : matcher.group(4).strip();
    String word = unit.split("\\s", 2)[0].replaceAll("[.,;:)]+$", "").toLowerCase(Locale.ROOT);
    return Optional.of(new NumericAnswer(readings, word));
  }

  private static List<Double> readings(String digits) {
    String spaced = digits.replaceAll("[\\s\\u00a0\\u2009\\u202f]", " ").replace('’', '\'');
    if (GROUPED.matcher(spaced).matches()) {
      spaced = spaced.replaceAll("[ '_]", "");
    }
    List<Double> readings = new ArrayList<>();
    for (String decimal : List.of(".", ",")) {
      String thousands = decimal.equals(".") ? "," : ".";
      String whole = "\\d+|[1-9]\\d{0,2}(?:" + Pattern.quote(thousands) + "\\d{3})+";
      if (spaced.matches("(?:" + whole + ")(?:" + Pattern.quote(decimal) + "\\d+)?")) {
        double value = Double.parseDouble(spaced.replace(thousands, "").replace(',', '.'));
        if (!readings.contains(value)) {
          readings.add(value);
        }
      }
    }
    return readings;
  }

  /** Whether one reading is within the tolerance. */
  boolean means(double value, double tolerance) {
    return readings.stream().anyMatch(reading -> Math.abs(reading - value) <= tolerance + 1e-9);
  }
}
