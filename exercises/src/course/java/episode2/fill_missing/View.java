package episode2.fill_missing;

import episode2.fill_missing.Contract.Strategy;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * One day of a series.
   *
   * @param epochDay days since 1 January 1970
   * @param value what was measured, or NaN
   */
  record Reading(long epochDay, float value) {}

  /** The column without gaps. */
  float[] impute(float[] column, Strategy strategy, float[] fitOn);

  /** Every day from the first to the last. */
  List<Reading> insertMissingDays(List<Reading> days);

  /** The number of a category. */
  int code(String value, List<String> known);
}
