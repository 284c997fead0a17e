package io.gradus.exercises.kit.plot;

import java.util.List;

/** A program that makes plots and, if asked to, draws one; run in a JVM of its own by tests. */
final class BuildsPlots {
  private BuildsPlots() {}

  /** With a file as its argument, the picture is drawn there. */
  public static void main(String[] args) throws java.io.IOException {
    Plot plot = Plot.heatMap(new int[][] {{1, 0}, {0, 2}}, List.of("a", "b"));
    System.out.println(Plot.loss(new double[] {3, 2, 1}).logY().y().label());
    System.out.println(Gallery.plots().size() + " plots");
    for (String file : args) {
      System.out.println(plot.png(java.nio.file.Path.of(file)));
    }
  }
}
