package io.gradus.exercises.kit.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The best that can be had without looking at the inputs: always the same prediction, made from the
 * targets alone. What stays at this loss has learned nothing.
 *
 * <p>Which constant is best depends on the loss: the mean for squared errors, the median for
 * absolute ones, the classes' log-frequencies for cross-entropy on raw scores. Each candidate is
 * given to the training's own loss, and the least result counts; so any weight or reduction of the
 * loss is in it.
 */
final class ConstantPredictor {
  /** Numbers that are kept; the rest of a large set says the same. */
  private static final int ENOUGH = 100_000;

  /** Predicted numbers in one evaluation of the loss. */
  private static final long ROOM = 1_000_000;

  private static final double RARE = 1e-6;

  private final List<float[]> chunks = new ArrayList<>();
  private Shape target = new Shape();
  private Shape prediction = new Shape();
  private DataType type = DataType.FLOAT32;
  private int numbers;
  private boolean usable = true;

  /** Targets and outputs of one batch of the first epoch, and the numbers of the first label. */
  void add(NDList labels, NDList predictions, float[] values) {
    if (!usable || numbers >= ENOUGH) {
      return;
    }
    if (labels.size() != 1 || predictions.size() != 1) {
      usable = false; // several outputs: no one constant
      return;
    }
    NDArray label = labels.get(0);
    target = label.getShape();
    prediction = predictions.get(0).getShape();
    type = label.getDataType();
    chunks.add(values);
    numbers += values.length;
  }

  static float[] floats(NDArray array) {
    if (array.getDataType() == DataType.FLOAT32) {
      return array.toFloatArray();
    }
    try (NDArray converted = array.toType(DataType.FLOAT32, false)) {
      return converted.toFloatArray();
    }
  }

  /** What a label is. */
  enum Targets {
    /** Numbers of classes, one a row. */
    CLASSES,
    /** A 1 in the column of its class. */
    ONE_HOT,
    NUMBERS,
    UNKNOWN
  }

  /** What was found; empty where the loss has no such constant. */
  record Found(OptionalDouble loss, OptionalDouble accuracy, Targets targets, int outputs) {
    static final Found NOTHING =
        new Found(OptionalDouble.empty(), OptionalDouble.empty(), Targets.UNKNOWN, 0);
  }

  /** Evaluates the candidates, all arrays being made in a manager. */
  Found find(Loss loss, NDManager manager) {
    if (!usable || numbers == 0 || target.dimension() == 0) {
      return Found.NOTHING;
    }
    float[] values = new float[numbers];
    int at = 0;
    for (float[] chunk : chunks) {
      System.arraycopy(chunk, 0, values, at, chunk.length);
      at += chunk.length;
    }
    int width = Math.toIntExact(target.size() / Math.max(1, target.get(0)));
    int outputs = Math.toIntExact(prediction.size() / Math.max(1, prediction.get(0)));
    boolean classes = width == 1 && outputs > 1 && areClasses(values, outputs);
    if (!classes && width != outputs) {
      return Found.NOTHING;
    }
    boolean oneHot = !classes && isOneHot(values, width);
    List<float[]> candidates =
        classes ? ofClasses(frequencies(values, outputs)) : ofNumbers(values, width);
    OptionalDouble accuracy =
        classes
            ? OptionalDouble.of(most(frequencies(values, outputs)))
            : oneHot ? OptionalDouble.of(most(means(values, width))) : OptionalDouble.empty();
    return new Found(
        least(loss, manager, values, width, outputs, candidates),
        accuracy,
        classes ? Targets.CLASSES : oneHot ? Targets.ONE_HOT : Targets.NUMBERS,
        outputs);
  }

  private OptionalDouble least(
      Loss loss,
      NDManager manager,
      float[] values,
      int width,
      int outputs,
      List<float[]> candidates) {
    int rows = (int) Math.min(values.length / width, Math.max(1, ROOM / outputs));
    double least = Double.POSITIVE_INFINITY;
    try (NDManager scope = manager.newSubManager()) {
      NDArray labels =
          scope
              .create(Arrays.copyOf(values, rows * width), withRows(target, rows))
              .toType(type, false);
      for (float[] candidate : candidates) {
        NDArray predicted =
            scope
                .create(candidate, new Shape(1, outputs))
                .repeat(0, rows)
                .reshape(withRows(prediction, rows));
        NDArray result = loss.evaluate(new NDList(labels), new NDList(predicted));
        double value = floats(result.mean())[0];
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
        }
      }
    } catch (RuntimeException e) {
      return OptionalDouble.empty(); // a loss that wants more than predictions of this shape
    }
    return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
  }

  private static Shape withRows(Shape shape, int rows) {
    long[] dimensions = shape.getShape().clone();
    dimensions[0] = rows;
    return new Shape(dimensions);
  }

  private static boolean areClasses(float[] values, int classes) {
    for (float value : values) {
      if (value != Math.rint(value) || value < 0 || value >= classes) {
        return false;
      }
    }
    return true;
  }

  private static double[] frequencies(float[] values, int classes) {
    double[] shares = new double[classes];
    for (float value : values) {
      shares[(int) value] += 1.0 / values.length;
    }
    return shares;
  }

  private static double most(double[] shares) {
    return Arrays.stream(shares).max().orElse(Double.NaN);
  }

  private static boolean isOneHot(float[] values, int width) {
    for (int row = 0; row < values.length / width; row++) {
      float sum = 0;
      for (int j = 0; j < width; j++) {
        float value = values[row * width + j];
        if (value != 0 && value != 1) {
          return false;
        }
        sum += value;
      }
      if (sum != 1) {
        return false;
      }
    }
    return width > 1;
  }

  private static double[] means(float[] values, int width) {
    double[] means = new double[width];
    int rows = values.length / width;
    for (int i = 0; i < rows * width; i++) {
      means[i % width] += (double) values[i] / rows;
    }
    return means;
  }

  /** Log-frequencies for raw scores, frequencies where the network ends in a softmax. */
  private static List<float[]> ofClasses(double[] shares) {
    float[] logs = new float[shares.length];
    float[] plain = new float[shares.length];
    for (int i = 0; i < shares.length; i++) {
      logs[i] = (float) Math.log(Math.max(RARE, shares[i]));
      plain[i] = (float) shares[i];
    }
    return List.of(logs, plain);
  }

  private static List<float[]> ofNumbers(float[] values, int width) {
    double[] means = means(values, width);
    float[] mean = new float[width];
    float[] median = new float[width];
    float[] log = new float[width];
    float[] logit = new float[width];
    for (int j = 0; j < width; j++) {
      mean[j] = (float) means[j];
      median[j] = median(values, width, j);
      double share = Math.min(1 - RARE, Math.max(RARE, means[j]));
      log[j] = (float) Math.log(share);
      logit[j] = (float) Math.log(share / (1 - share));
    }
    boolean shares = true;
    for (float value : values) {
      shares &= value >= 0 && value <= 1;
    }
    return shares ? List.of(mean, median, log, logit) : List.of(mean, median);
  }

  private static float median(float[] values, int width, int column) {
    float[] one = new float[values.length / width];
    for (int i = 0; i < one.length; i++) {
      one[i] = values[i * width + column];
    }
    Arrays.sort(one);
    return one[one.length / 2];
  }
}
