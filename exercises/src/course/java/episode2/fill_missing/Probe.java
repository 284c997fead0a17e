package episode2.fill_missing;

import episode2.fill_missing.Contract.Day;
import episode2.fill_missing.Contract.Strategy;
import java.time.LocalDate;
import java.util.List;

/** Runs in the learner's process: makes dates of numbers. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public float[] impute(float[] column, Strategy strategy, float[] fitOn) {
    return contract.impute(column, strategy, fitOn);
  }

  @Override
  public List<Reading> insertMissingDays(List<Reading> days) {
    List<Day> given =
        days.stream()
            .map(day -> new Day(LocalDate.ofEpochDay(day.epochDay()), day.value()))
            .toList();
    List<Day> all = contract.insertMissingDays(given);
    if (all == null) {
      throw new IllegalStateException("insertMissingDays returned null");
    }
    return all.stream().map(day -> new Reading(day.date().toEpochDay(), day.value())).toList();
  }

  @Override
  public int code(String value, List<String> known) {
    return contract.code(value, known);
  }
}
