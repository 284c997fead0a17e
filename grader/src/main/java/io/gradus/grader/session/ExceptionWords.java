package io.gradus.grader.session;

import java.util.Map;
import java.util.Optional;

/** What to do about Java's own exceptions that learners meet. */
final class ExceptionWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(
              "java.lang.NullPointerException",
              "Nothing was put there yet: give it a value before this line"),
          Map.entry(
              "java.lang.ArrayIndexOutOfBoundsException",
              "Places count from 0 to one less than the length"),
          Map.entry(
              "java.lang.IndexOutOfBoundsException",
              "Places count from 0 to one less than the size"),
          Map.entry(
              "java.lang.StringIndexOutOfBoundsException",
              "Places count from 0 to one less than the length, and a text may be empty"),
          Map.entry(
              "java.lang.NumberFormatException",
              "This text is no number: look at it first, for it may be empty or a heading"),
          Map.entry("java.lang.ArithmeticException", "Check for 0 before dividing whole numbers"),
          Map.entry(
              "java.lang.ClassCastException",
              "The value is of another class: print its getClass() before this line"),
          Map.entry(
              "java.lang.NegativeArraySizeException",
              "The size was computed and is below 0: print it before this line"),
          Map.entry(
              "java.util.NoSuchElementException",
              "There is nothing left to take: ask first, with isEmpty, isPresent or hasNext"),
          Map.entry(
              "java.util.ConcurrentModificationException",
              "A list can't be changed by a loop that runs over it: collect into a new one"));

  private ExceptionWords() {}

  /** What to do, without a full stop; nothing is known of an exception that DJL threw. */
  static Optional<String> mend(String type, String message) {
    boolean fixed =
        type.equals("java.lang.UnsupportedOperationException")
            && (message.isEmpty() || message.equals("null"));
    return fixed
        ? Optional.of("This list can't be changed: fill a new ArrayList")
        : Optional.ofNullable(WORDS.get(type));
  }
}
