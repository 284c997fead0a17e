package io.gradus.grader.render;

/** Ids of exercises, for people. */
final class Ids {
  private Ids() {}

  /** The number before the slug, such as {@code 2.16} of {@code 2.16-build-net}. */
  static String number(String id) {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }
}
