package io.gradus.exercises.kit.plot;

import java.util.List;

/**
 * ROC curves, and the diagonal that guessing gives.
 *
 * @param title above the picture; may be empty
 * @param curves 1 to 8
 */
public record RocChart(String title, List<Curve> curves) implements Plot {

  /**
   * One class against the rest.
   *
   * @param name the class
   * @param falsePositiveRates from 0 to 1, rising
   * @param truePositiveRates from 0 to 1, rising
   * @param auc the area under the curve, 0 to 1
   */
  public record Curve(
      String name, double[] falsePositiveRates, double[] truePositiveRates, double auc) {
    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if the lengths differ, there are fewer than two points, or a
     *     rate or the area is not between 0 and 1
     */
    public Curve {
      if (falsePositiveRates.length != truePositiveRates.length || falsePositiveRates.length < 2) {
        throw new IllegalArgumentException(
            "Curve '%s' has %d false and %d true positive rates; give both per point, and at least"
                    .formatted(name, falsePositiveRates.length, truePositiveRates.length)
                + " two points.");
      }
      falsePositiveRates = rates(name, falsePositiveRates);
      truePositiveRates = rates(name, truePositiveRates);
      if (!(auc >= 0 && auc <= 1)) {
        throw new IllegalArgumentException(
            "The area under curve '%s' is %s, not between 0 and 1.".formatted(name, auc));
      }
    }

    private static double[] rates(String name, double[] rates) {
      for (double rate : rates) {
        if (!(rate >= 0 && rate <= 1)) {
          throw new IllegalArgumentException(
              "A rate of curve '%s' is %s, not between 0 and 1.".formatted(name, rate));
        }
      }
      return rates.clone();
    }

    @Override
    public double[] falsePositiveRates() {
      return falsePositiveRates.clone();
    }

    @Override
    public double[] truePositiveRates() {
      return truePositiveRates.clone();
    }
  }

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there is no curve, or two share a name
   */
  public RocChart {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("There is no curve to draw; give at least one class.");
    }
    Checks.names("curves", curves.stream().map(Curve::name).toList());
    curves = List.copyOf(curves);
  }
}
