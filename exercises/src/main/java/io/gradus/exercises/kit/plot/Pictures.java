package io.gradus.exercises.kit.plot;

import java.io.IOException;
import java.nio.file.Path;

/** Draws plots. */
final class Pictures {
  private Pictures() {}

  static Path write(Plot plot, Path file, Theme theme) throws IOException {
    throw new UnsupportedOperationException("Drawing comes with the next change");
  }
}
