package episode2.drop_missing;

import io.gradus.datasets.read.Penguin;
import java.util.List;

/** Exercise 2.08: a table without gaps. */
public interface Contract {
  /**
   * What is left of a row when the columns that are not needed are gone.
   *
   * @param species the target
   * @param billLengthMm length of the bill, mm
   * @param billDepthMm depth of the bill, mm
   * @param flipperLengthMm length of the flipper, mm
   * @param bodyMassG body mass, g
   */
  record Measured(
      String species,
      float billLengthMm,
      float billDepthMm,
      float flipperLengthMm,
      float bodyMassG) {}

  /**
   * Puts away island and sex, then leaves out the rows in which a remaining value is missing.
   *
   * @param rows the table; a missing measurement is {@link Float#NaN}
   * @return what is left, in the same order
   */
  List<Measured> clean(List<Penguin> rows);
}
