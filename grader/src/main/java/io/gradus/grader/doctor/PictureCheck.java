package io.gradus.grader.doctor;

import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;

/** Whether plots can be drawn here, by drawing one: fonts may be missing on a server. */
record PictureCheck() implements Check {
  private static final String INSTALL =
      "Debian, Ubuntu: apt install fontconfig fonts-dejavu-core; Fedora: dnf install fontconfig"
          + " dejavu-sans-fonts; Alpine: apk add fontconfig font-dejavu.";

  @Override
  public String name() {
    return "pictures";
  }

  @Override
  public Item run() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-doctor-")) {
      Path picture = folder.path().resolve("picture.png");
      Plot.loss(new double[] {3, 2, 1}).png(picture);
      return Item.ok(name(), "can be drawn (" + Plot.library() + ")");
    } catch (IllegalStateException e) {
      return Item.warn(name(), "Java finds no fonts to draw plots with", INSTALL);
    }
  }
}
