package io.gradus.datasets.read;

import java.util.Optional;

/**
 * One penguin. A measurement that was not taken is {@link Float#NaN}.
 *
 * @param species Adelie, Chinstrap or Gentoo
 * @param island Biscoe, Dream or Torgersen
 * @param billLengthMm length of the bill, mm
 * @param billDepthMm depth of the bill, mm
 * @param flipperLengthMm length of the flipper, mm
 * @param bodyMassG body mass, g
 * @param sex FEMALE or MALE, where it was determined
 */
public record Penguin(
    String species,
    String island,
    float billLengthMm,
    float billDepthMm,
    float flipperLengthMm,
    float bodyMassG,
    Optional<String> sex) {

  /** Whether all four measurements were taken. */
  public boolean isMeasured() {
    return Float.isFinite(billLengthMm)
        && Float.isFinite(billDepthMm)
        && Float.isFinite(flipperLengthMm)
        && Float.isFinite(bodyMassG);
  }

  /** Bill length, bill depth, flipper length (mm), body mass (g): {@code (4)}. */
  public float[] measurements() {
    return new float[] {billLengthMm, billDepthMm, flipperLengthMm, bodyMassG};
  }
}
