package io.gradus.grader.render;

import io.gradus.grader.feedback.Place;

/** Places in a learner's source, in words for the terminal. */
final class Places {
  private static final int NAME = 48;

  private Places() {}

  /** The file's name and the line, such as {@code BuildNet.java:14}. */
  static String brief(Place place) {
    return Neutral.TERMINAL.line(place.fileName(), NAME) + line(place);
  }

  /** Such as {@code :14}, nothing where the whole file is meant. */
  static String line(Place place) {
    return place.line() > 0 ? ":" + place.line() : "";
  }
}
