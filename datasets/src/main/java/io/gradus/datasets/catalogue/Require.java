package io.gradus.datasets.catalogue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions on the fields of a catalogue entry; each message begins with the field's name. */
final class Require {
  private Require() {}

  static void that(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  static void text(String field, String value) {
    that(!value.isBlank(), field + ": a text expected, found only spaces");
  }

  static void matches(String field, String value, Pattern pattern, String expected) {
    that(pattern.matcher(value).matches(), field + ": " + expected + " expected, found " + value);
  }

  static void address(String field, URI value) {
    that(
        value.getHost() != null && Set.of("http", "https").contains(value.getScheme()),
        field + ": an address https://… expected, found " + value);
  }

  static void notEmpty(String field, List<?> values) {
    that(!values.isEmpty(), field + ": at least one expected");
  }

  static void unique(String field, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      that(seen.add(name), field + ": '" + name + "' appears twice");
    }
  }
}
