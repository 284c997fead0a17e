package episode2.precision_recall;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs in the learner's process: makes values of what may be absent. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Optional<Double> precision(int[][] confusion, int c) {
    return value(contract.precision(copy(confusion), c), "precision");
  }

  @Override
  public Optional<Double> recall(int[][] confusion, int c) {
    return value(contract.recall(copy(confusion), c), "recall");
  }

  @Override
  public Optional<Double> macroRecall(int[][] confusion) {
    return value(contract.macroRecall(copy(confusion)), "macroRecall");
  }

  @SuppressWarnings("OptionalAssignedToNull") // a learner's method may return anything
  private static Optional<Double> value(OptionalDouble found, String method) {
    if (found == null) {
      throw new IllegalStateException(method + " returned null; return OptionalDouble.empty()");
    }
    return found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty();
  }

  private static int[][] copy(int[][] matrix) {
    return Arrays.stream(matrix).map(int[]::clone).toArray(int[][]::new);
  }
}
