package io.gradus.grader.baseline;

import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.judging.TabularDraw;

/** The course's split as a draw. */
final class PenguinDraw {
  private PenguinDraw() {}

  static TabularDraw of(PenguinRows measured, Split split, boolean standIn) {
    PenguinRows train = measured.select(split.train());
    PenguinRows test = measured.select(split.test());
    return new TabularDraw(
        "penguins",
        standIn,
        train.measurements(),
        train.classes(),
        test.measurements(),
        test.classes(),
        PenguinRows.SPECIES.size());
  }
}
