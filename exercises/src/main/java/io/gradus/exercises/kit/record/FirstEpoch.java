package io.gradus.exercises.kit.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows of the first epoch, copied while they go by, so that a simple model can learn from the same
 * ones later and elsewhere. Pictures and large tables are left out.
 */
final class FirstEpoch {
  private static final int MOST_FEATURES = 128;

  /** Numbers that are copied, 2 MB of them; a table that has more is left out whole. */
  private static final int MOST_NUMBERS = 500_000;

  /** Of a batch of pictures, so many numbers tell enough. */
  private static final long MOST_OF_A_BATCH = 100_000;

  private final Part train = new Part();
  private final Part validation = new Part();
  private Optional<float[]> firstBatch = Optional.empty();

  /** Rows of one set. */
  private static final class Part {
    private final List<float[]> inputs = new ArrayList<>();
    private final List<float[]> targets = new ArrayList<>();
    private int features;
    private int width;
    private int numbers;
    private boolean usable = true;

    void add(NDArray data, long[] targetShape, float[] labels) {
      long rows = data.getShape().dimension() == 0 ? 0 : data.getShape().get(0);
      long wide = rows == 0 ? 0 : data.getShape().size() / rows;
      usable =
          usable
              && rows > 0
              && targetShape.length > 0
              && targetShape[0] == rows
              && wide <= MOST_FEATURES
              && numbers + rows * wide <= MOST_NUMBERS
              && (features == 0 || features == wide);
      if (usable) {
        features = (int) wide;
        width = (int) (labels.length / rows);
        inputs.add(ConstantPredictor.floats(data));
        targets.add(labels);
        numbers += (int) (rows * wide);
      }
    }

    Optional<SimpleModel.Rows> rows() {
      return usable && numbers > 0
          ? Optional.of(new SimpleModel.Rows(split(inputs, features), split(targets, width)))
          : Optional.empty();
    }

    private static float[][] split(List<float[]> batches, int width) {
      List<float[]> rows = new ArrayList<>();
      for (float[] batch : batches) {
        for (int at = 0; at + width <= batch.length; at += width) {
          rows.add(java.util.Arrays.copyOfRange(batch, at, at + width));
        }
      }
      return rows.toArray(float[][]::new);
    }
  }

  /** A training batch: its only input, and the numbers of its only label. */
  void train(NDList data, NDList labels, float[] numbers) {
    if (data.size() != 1 || labels.size() != 1) {
      train.usable = false;
      return;
    }
    if (firstBatch.isEmpty()) {
      firstBatch = Optional.of(some(data.get(0)));
    }
    train.add(data.get(0), labels.get(0).getShape().getShape(), numbers);
  }

  private static float[] some(NDArray data) {
    long size = data.getShape().size();
    long rows = data.getShape().dimension() == 0 ? 0 : data.getShape().get(0);
    if (size <= MOST_OF_A_BATCH || rows < 2) {
      return ConstantPredictor.floats(data);
    }
    long enough = Math.max(1, rows * MOST_OF_A_BATCH / size);
    try (NDArray part = data.get(new NDIndex("0:" + enough))) {
      return ConstantPredictor.floats(part);
    }
  }

  /** A validation batch. */
  void validate(NDList data, NDList labels, float[] numbers) {
    if (train.usable && data.size() == 1 && labels.size() == 1) {
      validation.add(data.get(0), labels.get(0).getShape().getShape(), numbers);
    } else {
      validation.usable = false;
    }
  }

  /** Of the first batch. */
  Optional<InputRange> range(boolean normalised) {
    return firstBatch.map(values -> InputRange.of(values, normalised));
  }

  /**
   * What a simple model has on the validation rows; takes some tenths of a second, so it is asked
   * on the thread that writes.
   *
   * @param found what the targets are
   * @param squared whether the training's loss is a multiple of the mean squared error
   */
  Reference reference(ConstantPredictor.Found found, boolean squared) {
    Optional<SimpleModel.Rows> learned = train.rows();
    Optional<SimpleModel.Rows> checked = validation.rows();
    if (learned.isEmpty()
        || checked.isEmpty()
        || found.targets() == ConstantPredictor.Targets.UNKNOWN) {
      return Reference.NONE;
    }
    boolean oneHot = found.targets() == ConstantPredictor.Targets.ONE_HOT;
    int classes = found.targets() == ConstantPredictor.Targets.NUMBERS ? 0 : found.outputs();
    SimpleModel.Rows from = oneHot ? classNumbers(learned.get()) : learned.get();
    SimpleModel.Rows on = oneHot ? classNumbers(checked.get()) : checked.get();
    Optional<SimpleModel> model = SimpleModel.of(from, on, classes);
    if (model.isEmpty()) {
      return Reference.NONE;
    }
    double error = model.get().error(on, classes);
    if (classes > 0) {
      return new Reference(OptionalDouble.of(1 - error), OptionalDouble.empty());
    }
    double variance = variance(from.y());
    return squared && found.loss().isPresent() && variance > 0
        ? new Reference(
            OptionalDouble.empty(),
            OptionalDouble.of(found.loss().getAsDouble() * error / variance))
        : Reference.NONE;
  }

  /**
   * A simple model's figures on the validation rows.
   *
   * @param accuracy with classes
   * @param loss in the unit of the training's own loss, where that is a squared error
   */
  record Reference(OptionalDouble accuracy, OptionalDouble loss) {
    static final Reference NONE = new Reference(OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static SimpleModel.Rows classNumbers(SimpleModel.Rows rows) {
    float[][] numbers = new float[rows.y().length][1];
    for (int i = 0; i < numbers.length; i++) {
      float[] row = rows.y()[i];
      for (int j = 1; j < row.length; j++) {
        numbers[i][0] = row[j] > row[(int) numbers[i][0]] ? j : numbers[i][0];
      }
    }
    return new SimpleModel.Rows(rows.x(), numbers);
  }

  /** Mean over the outputs. */
  private static double variance(float[][] y) {
    double sum = 0;
    for (int j = 0; j < y[0].length; j++) {
      double mean = 0;
      double squares = 0;
      for (float[] row : y) {
        mean += row[j] / (double) y.length;
        squares += (double) row[j] * row[j] / y.length;
      }
      sum += (squares - mean * mean) / y[0].length;
    }
    return sum;
  }
}
