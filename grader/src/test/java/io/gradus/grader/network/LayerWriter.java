package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes one layer that fits a shape {@code (N, …)}: layers with parameters and norms. */
final class LayerWriter {
  private final Program program;
  private final Random random;
  private final ShapelessWriter shapeless;

  LayerWriter(Program program, Random random) {
    this.program = program;
    this.random = random;
    this.shapeless = new ShapelessWriter(program);
  }

  Piece next(int[] shape) {
    double kind = random.nextDouble();
    if (kind < 0.25) {
      return shapeless.activation(shape);
    }
    if (kind < 0.45) {
      return shapeless.next(shape);
    }
    if (kind < 0.58) {
      return norm(shape);
    }
    return switch (shape.length) {
      case 2 -> kind < 0.9 ? linear(shape) : oddFlat(shape);
      case 3 -> sequence(shape, kind);
      default ->
          kind < 0.7 ? shapeless.pool(shape) : kind < 0.95 ? convolution(shape) : transposed(shape);
    };
  }

  private Piece sequence(int[] shape, double kind) {
    if (kind < 0.66) {
      return shapeless.pool(shape);
    }
    if (kind < 0.78) {
      return convolution(shape);
    }
    if (kind < 0.9) {
      return recurrent(shape);
    }
    if (kind < 0.95) {
      int units = program.between(1, 5);
      return kind < 0.94
          ? linear(shape)
          : Piece.of(
              built("LinearCollection", List.of(".setUnits(" + program.number(units) + ")")),
              last(shape, units));
    }
    return kind < 0.97 ? transposed(shape) : attention(shape);
  }

  Piece linear(int[] shape) {
    int units = program.between(1, 20);
    List<String> options = new ArrayList<>(List.of(".setUnits(" + program.number(units) + ")"));
    if (program.chance(0.25)) {
      options.add(".optBias(" + program.bool(program.chance(0.3)) + ")");
    }
    return Piece.of(built("Linear", options), last(shape, units));
  }

  private Piece oddFlat(int[] shape) {
    int units = program.between(1, 6);
    return switch (program.between(0, 3)) {
      case 3 -> shape[1] < 3 ? linear(shape) : Piece.of("new SparseMax()", shape);
      case 0 -> mlp(shape);
      case 1 ->
          Piece.of(
              built("Multiplication", List.of(".setUnits(" + program.number(units) + ")")),
              units,
              shape[0],
              shape[1]);
      default ->
          Piece.of(
              "new PointwiseFeedForwardBlock(List.of("
                  + program.number(program.between(2, 9))
                  + "), "
                  + program.number(units)
                  + ", Activation::relu)",
              last(shape, units));
    };
  }

  Piece mlp(int[] shape) {
    int in = size(shape);
    int out = program.between(1, 9);
    String hidden = Program.join(program.between(2, 9), program.between(2, 9));
    return Piece.of(
        "new Mlp("
            + program.number(in)
            + ", "
            + program.number(out)
            + ", new int[] {"
            + hidden
            + "}"
            + program.oneOf("", ", Activation::sigmoid")
            + ")",
        shape[0],
        out);
  }

  Piece convolution(int[] shape) {
    int axes = shape.length - 2;
    int[] kernel = new int[axes];
    int[] stride = filled(axes, 1);
    int[] padding = new int[axes];
    int[] dilation = filled(axes, 1);
    boolean strides = program.chance(0.35);
    boolean paddings = program.chance(0.5);
    boolean dilations = program.chance(0.2);
    int[] out = shape.clone();
    for (int i = 0; i < axes; i++) {
      int size = shape[i + 2];
      padding[i] = paddings ? program.between(0, 2) : 0;
      int most = size + 2 * padding[i];
      kernel[i] = program.between(1, Math.min(axes == 3 ? 3 : 5, most));
      dilation[i] = dilations && 2 * (kernel[i] - 1) < most ? 2 : 1;
      stride[i] = strides ? program.between(1, 3) : 1;
      out[i + 2] = (most - dilation[i] * (kernel[i] - 1) - 1) / stride[i] + 1;
    }
    int filters = program.between(1, 8);
    int groups = 1;
    if (program.chance(0.2)) {
      groups = program.oneOf(shape[1], 1, shape[1] % 2 == 0 ? 2 : 1);
      filters = groups * program.between(1, 3);
    }
    List<String> options = new ArrayList<>();
    options.add(".setKernelShape(" + program.shape(kernel) + ")");
    options.add(".setFilters(" + program.number(filters) + ")");
    option(options, strides, ".optStride(", stride);
    option(options, paddings, ".optPadding(", padding);
    option(options, dilations, ".optDilation(", dilation);
    if (groups > 1 || program.chance(0.05)) {
      options.add(".optGroups(" + program.number(groups) + ")");
    }
    if (program.chance(0.3)) {
      options.add(".optBias(" + program.bool(program.chance(0.4)) + ")");
    }
    out[1] = filters;
    return Piece.of(built("Conv" + axes + "d", options), out);
  }

  /** DJL gives PyTorch the weights in an order that only fits where filters equal channels. */
  Piece transposed(int[] shape) {
    int axes = shape.length - 2;
    if (axes == 3) {
      return convolution(shape);
    }
    int[] kernel = new int[axes];
    int[] stride = filled(axes, 1);
    int[] padding = new int[axes];
    int[] extra = new int[axes];
    boolean strides = program.chance(0.6);
    int[] out = shape.clone();
    for (int i = 0; i < axes; i++) {
      kernel[i] = program.between(1, 4);
      stride[i] = strides ? program.between(1, 3) : 1;
      padding[i] = program.between(0, (kernel[i] - 1) / 2);
      extra[i] = stride[i] > 1 ? program.between(0, stride[i] - 1) : 0;
      out[i + 2] = (shape[i + 2] - 1) * stride[i] - 2 * padding[i] + kernel[i] - 1 + extra[i] + 1;
    }
    List<String> options = new ArrayList<>();
    options.add(".setKernelShape(" + program.shape(kernel) + ")");
    options.add(".setFilters(" + program.number(shape[1]) + ")");
    option(options, strides, ".optStride(", stride);
    option(options, program.chance(0.9), ".optPadding(", padding);
    if (Arrays.stream(padding).sum() > 0 && !String.join("", options).contains("optPadding")) {
      option(options, true, ".optPadding(", padding);
    }
    option(options, Arrays.stream(extra).sum() > 0, ".optOutPadding(", extra);
    if (program.chance(0.3)) {
      options.add(".optBias(" + program.bool(program.chance(0.4)) + ")");
    }
    return Piece.of(built("Conv" + axes + "dTranspose", options), out);
  }

  Piece norm(int[] shape) {
    boolean layer = program.chance(0.35);
    List<String> options = new ArrayList<>();
    if (program.chance(0.2)) {
      options.add(".optEpsilon(" + program.real("1e-3f") + ")");
    }
    if (program.chance(0.15)) {
      options.add(".optCenter(" + program.bool(program.chance(0.5)) + ")");
    }
    if (program.chance(0.15)) {
      options.add(".optScale(" + program.bool(program.chance(0.5)) + ")");
    }
    if (layer) {
      if (program.chance(0.3)) {
        options.add(".axis(" + program.number(shape.length - 1) + ")");
      }
      return Piece.of(built("LayerNorm", options), shape);
    }
    if (program.chance(0.2)) {
      options.add(".optMomentum(0.99f)");
    }
    if (program.chance(0.1)) {
      options.add(".optAxis(1)");
    }
    return Piece.of(built(program.chance(0.1) ? "GhostBatchNorm" : "BatchNorm", options), shape);
  }

  Piece recurrent(int[] shape) {
    String kind = program.oneOf("LSTM", "GRU", "RNN");
    int state = program.between(1, 6);
    List<String> options = new ArrayList<>();
    options.add(".setStateSize(" + program.number(state) + ")");
    options.add(".setNumLayers(" + program.number(program.between(1, 3)) + ")");
    boolean both = program.chance(0.3);
    if (both) {
      options.add(".optBidirectional(true)");
    }
    if (program.chance(0.2)) {
      options.add(".optHasBiases(" + program.bool(program.chance(0.2)) + ")");
    }
    if (program.chance(0.2)) {
      options.add(".optBatchFirst(" + program.bool(program.chance(0.7)) + ")");
    }
    if (program.chance(0.2)) {
      options.add(".optDropRate(0.1f)");
    }
    if (kind.equals("RNN")) {
      options.add(".setActivation(RNN.Activation." + program.oneOf("RELU", "TANH") + ")");
    }
    return Piece.of(built(kind, options), last(shape, both ? 2 * state : state));
  }

  private Piece attention(int[] shape) {
    int size = shape[2];
    int heads = size % 2 == 0 ? 2 : 1;
    String common = program.number(size) + ", " + heads;
    return program.chance(0.5)
        ? Piece.of("new TransformerEncoderBlock(" + common + ", 7, 0.1f, Activation::relu)", shape)
        : Piece.of(
            "ScaledDotProductAttentionBlock.builder().setEmbeddingSize("
                + program.number(size)
                + ").setHeadCount("
                + heads
                + ").build()",
            shape);
  }

  /** Takes whole numbers, so only at the beginning of a network. */
  Piece embedding(int[] shape) {
    int size = program.between(1, 8);
    int words = program.between(2, 12);
    int[] out = Arrays.copyOf(shape, shape.length + 1);
    out[shape.length] = size;
    if (program.chance(0.5)) {
      return Piece.of(
          "new IdEmbedding.Builder().setDictionarySize("
              + program.number(words)
              + ").setEmbeddingSize("
              + program.number(size)
              + ").build()",
          out);
    }
    List<String> all = new ArrayList<>();
    for (int word = 0; word < words; word++) {
      all.add("\"w" + word + "\"");
    }
    String vocabulary = "new DefaultVocabulary(List.of(" + String.join(", ", all) + "))";
    if (program.chance(0.5)) {
      vocabulary = program.local("DefaultVocabulary", vocabulary);
    }
    if (program.chance(0.3)) {
      return Piece.of(
          "new TrainableWordEmbedding(" + vocabulary + ", " + program.number(size) + ")", out);
    }
    List<String> options = new ArrayList<>();
    options.add(".setEmbeddingSize(" + program.number(size) + ")");
    options.add(".setVocabulary(" + vocabulary + ")");
    return Piece.of(built("TrainableWordEmbedding", options), out);
  }

  private void option(List<String> options, boolean wanted, String call, int[] sizes) {
    if (wanted) {
      options.add(call + program.shape(sizes) + ")");
    }
  }

  /** Fluent, or a builder in a variable; in any order. */
  private String built(String type, List<String> options) {
    List<String> order = new ArrayList<>(options);
    Collections.shuffle(order, random);
    if (program.chance(0.06)) {
      // BatchNorm's builder is of a type that nobody writes.
      String name = program.local("var", type + ".builder()");
      for (String option : order) {
        program.line(name + option + ";");
      }
      return name + ".build()";
    }
    return type + ".builder()" + String.join(program.oneOf("", "", "\n    "), order) + ".build()";
  }

  static int[] last(int[] shape, int size) {
    int[] out = shape.clone();
    out[out.length - 1] = size;
    return out;
  }

  static int size(int[] shape) {
    int size = 1;
    for (int i = 1; i < shape.length; i++) {
      size *= shape[i];
    }
    return size;
  }

  private static int[] filled(int length, int value) {
    int[] all = new int[length];
    Arrays.fill(all, value);
    return all;
  }
}
