package io.gradus.exercises.judging;

import io.gradus.exercises.wire.DType;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A network of dense layers in plain Java doubles: the grader's own, to compare with what a
 * learner's network computes. No native code, so that it may run in the trusted process.
 *
 * <p>A layer with weights {@code W (out, in)} and bias {@code b (out)} gives {@code x Wᵀ + b};
 * between layers stands ReLU, behind the last one nothing.
 */
public final class DenseNetwork {
  private static double relu(double x) {
    return Math.max(0, x);
  }

  private final List<Layer> layers;

  private record Layer(double[][] weights, double[] bias) {}

  private DenseNetwork(List<Layer> layers) {
    this.layers = layers;
  }

  /**
   * The network with these parameters.
   *
   * @param parameters FLOAT32, by layer a weight {@code (out, in)} and a bias {@code (out)}
   * @throws IllegalArgumentException if the shapes do not make a chain of dense layers
   */
  public static DenseNetwork of(List<Tensor> parameters) {
    if (parameters.isEmpty() || parameters.size() % 2 != 0) {
      throw new IllegalArgumentException(
          parameters.size() + " parameter arrays; each dense layer has a weight and a bias");
    }
    List<Layer> layers = new ArrayList<>();
    long inputs = -1;
    for (int i = 0; i < parameters.size(); i += 2) {
      Tensor weight = parameters.get(i);
      Tensor bias = parameters.get(i + 1);
      long[] shape = weight.shape();
      if (weight.type() != DType.FLOAT32
          || bias.type() != DType.FLOAT32
          || shape.length != 2
          || !Arrays.equals(bias.shape(), new long[] {shape[0]})
          || (inputs >= 0 && shape[1] != inputs)) {
        throw new IllegalArgumentException(
            "weight " + weight + " and bias " + bias + " make no dense layer on " + inputs);
      }
      layers.add(new Layer(rows(weight), rows(bias)[0]));
      inputs = shape[0];
    }
    return new DenseNetwork(List.copyOf(layers));
  }

  /**
   * A network with random weights and biases, all of them different from 0 in general.
   *
   * @param sizes inputs, units of each hidden layer, outputs
   */
  public static DenseNetwork random(RandomGenerator random, int... sizes) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      double[][] weights = new double[sizes[i]][sizes[i - 1]];
      for (double[] row : weights) {
        // Rounded to float, so that both sides compute with the same numbers.
        Arrays.setAll(row, j -> (float) random.nextGaussian());
      }
      double[] bias = new double[sizes[i]];
      Arrays.setAll(bias, j -> (float) random.nextGaussian());
      layers.add(new Layer(weights, bias));
    }
    return new DenseNetwork(List.copyOf(layers));
  }

  /** Its parameters, as {@link #of} takes them. */
  public List<Tensor> parameters() {
    List<Tensor> parameters = new ArrayList<>();
    for (Layer layer : layers) {
      int out = layer.weights().length;
      int in = layer.weights()[0].length;
      float[] weights = new float[out * in];
      float[] bias = new float[out];
      for (int i = 0; i < out; i++) {
        bias[i] = (float) layer.bias()[i];
        for (int j = 0; j < in; j++) {
          weights[i * in + j] = (float) layer.weights()[i][j];
        }
      }
      parameters.add(Tensor.ofFloats(weights, out, in));
      parameters.add(Tensor.ofFloats(bias, out));
    }
    return parameters;
  }

  /** Values per row that go in, units of each layer, the last one being the outputs. */
  public List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(layers.get(0).weights()[0].length);
    layers.forEach(layer -> sizes.add(layer.weights().length));
    return sizes;
  }

  /** Weights of a layer, {@code (out, in)}, the first layer being 0. */
  public double[][] weights(int layer) {
    return Arrays.stream(layers.get(layer).weights()).map(double[]::clone).toArray(double[][]::new);
  }

  /** The raw scores {@code (rows, outputs)} with ReLU between the layers. */
  public double[][] scores(float[][] rows) {
    return scores(rows, DenseNetwork::relu);
  }

  /** The raw scores with another function between the layers, to tell what a learner built. */
  public double[][] scores(float[][] rows, DoubleUnaryOperator between) {
    double[][] out = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] values = new double[rows[i].length];
      for (int j = 0; j < values.length; j++) {
        values[j] = rows[i][j];
      }
      for (int l = 0; l < layers.size(); l++) {
        values = apply(layers.get(l), values);
        if (l < layers.size() - 1) {
          values = Arrays.stream(values).map(between).toArray();
        }
      }
      out[i] = values;
    }
    return out;
  }

  private static double[] apply(Layer layer, double[] values) {
    if (values.length != layer.weights()[0].length) {
      throw new IllegalArgumentException(
          "a row has " + values.length + " values, the layer takes " + layer.weights()[0].length);
    }
    double[] out = layer.bias().clone();
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < values.length; j++) {
        out[i] += layer.weights()[i][j] * values[j];
      }
    }
    return out;
  }

  /** A tensor of rank 2 by rows; one of rank 1 as a single row. */
  private static double[][] rows(Tensor tensor) {
    long[] shape = tensor.shape();
    int columns = Math.toIntExact(shape[shape.length - 1]);
    float[] floats = tensor.floats();
    double[][] rows = new double[shape.length == 1 ? 1 : Math.toIntExact(shape[0])][columns];
    for (int i = 0; i < floats.length; i++) {
      rows[i / columns][i % columns] = floats[i];
    }
    return rows;
  }
}
