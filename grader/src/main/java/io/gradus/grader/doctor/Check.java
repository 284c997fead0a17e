package io.gradus.grader.doctor;

import java.io.IOException;

/** Tries one thing. */
interface Check {
  String name();

  /**
   * Tries it.
   *
   * @throws IOException if it can't even be tried; counts as a failure
   */
  Item run() throws IOException;
}
