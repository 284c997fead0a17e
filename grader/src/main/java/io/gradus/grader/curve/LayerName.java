package io.gradus.grader.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DJL's names of layers in a learner's words. DJL numbers the children of a block with two digits
 * from 1 and joins levels and the parameter's name by underscores: {@code
 * 04SequentialBlock_01Linear _weight}.
 */
final class LayerName {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{2,9})([A-Za-z]\\w*?)(?=_|$)");

  /** What a lambda is called says nothing of what it does. */
  private static final String NAMELESS = "LambdaBlock";

  private LayerName() {}

  /** Such as {@code layer 4.1 (Linear)}; what DJL did not name so stays as it is. */
  static String inWords(String name) {
    List<String> numbers = new ArrayList<>();
    String kind = "";
    Matcher level = NUMBERED.matcher(name);
    int end = 0;
    while (level.find() && level.start() == end) {
      numbers.add(String.valueOf(Integer.parseInt(level.group(1))));
      kind = level.group(2);
      end = level.end() + 1;
    }
    if (numbers.isEmpty()) {
      return name;
    }
    String layer = "layer " + String.join(".", numbers);
    return kind.equals(NAMELESS) ? layer : layer + " (" + kind + ")";
  }
}
