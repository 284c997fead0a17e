package io.gradus.grader.network;

import java.util.Arrays;

/** Writes layers without parameters: activations, pools, flatten, dropout, lambdas. */
final class ShapelessWriter {
  private final Program program;

  ShapelessWriter(Program program) {
    this.program = program;
  }

  Piece activation(int[] shape) {
    String name = program.oneOf("relu", "sigmoid", "tanh", "relu6", "gelu", "selu", "mish");
    return switch (program.between(0, 6)) {
      case 0, 1, 2 -> new Piece("Activation::" + name, shape, false);
      case 3, 4 -> Piece.of("Activation." + name + "Block()", shape);
      case 5 ->
          program.chance(0.5)
              ? Piece.of(
                  "Activation."
                      + program.oneOf("leakyReluBlock", "eluBlock", "swishBlock")
                      + "("
                      + program.real("0.2f")
                      + ")",
                  shape)
              : Piece.of(
                  "Activation." + program.oneOf("softPlusBlock", "softSignBlock") + "()", shape);
      default ->
          program.chance(0.5)
              ? Piece.of("new LambdaBlock(Activation::" + name + ")", shape)
              : new Piece("x -> Activation." + name + "(x)", shape, false);
    };
  }

  Piece next(int[] shape) {
    return switch (program.between(0, 9)) {
      case 0, 1, 2 ->
          Piece.of(
              program.chance(0.2)
                  ? "Dropout.builder().build()"
                  : "Dropout.builder().optRate(" + program.real("0.3f") + ").build()",
              shape);
      case 3 -> Piece.of("Blocks.identityBlock()", shape);
      case 4, 5, 6 -> shape.length > 2 && program.chance(0.7) ? flatten(shape) : activation(shape);
      case 7 -> shape.length > 2 ? pool(shape) : activation(shape);
      default -> lambda(shape);
    };
  }

  Piece flatten(int[] shape) {
    int size = LayerWriter.size(shape);
    return switch (program.between(0, 4)) {
      case 0 -> Piece.of("Blocks.batchFlattenBlock(" + program.number(size) + ")", shape[0], size);
      case 1 -> Piece.of("LambdaBlock.singleton(Blocks::batchFlatten)", shape[0], size);
      default -> Piece.of("Blocks.batchFlattenBlock()", shape[0], size);
    };
  }

  /** What people write as a lambda where DJL has no block for it. */
  Piece lambda(int[] shape) {
    int size = LayerWriter.size(shape);
    int rank = shape.length;
    return switch (program.between(0, 6)) {
      case 0 ->
          singleton("a -> a.reshape(new Shape(-1, " + program.number(size) + "))", shape[0], size);
      case 1 -> singleton("a -> a.reshape(-1, " + size + ")", shape[0], size);
      case 2 ->
          rank < 4
              ? singleton("a -> a.expandDims(1)", inserted(shape, 1))
              : singleton("a -> a.reshape(a.getShape().get(0), -1)", shape[0], size);
      case 3 -> singleton("a -> a.softmax(-1)", shape);
      case 4 ->
          rank == 3
              ? singleton("a -> a.transpose(0, 2, 1)", shape[0], shape[2], shape[1])
              : singleton("a -> a.mul(2)", shape);
      case 5 ->
          rank == 3
              ? singleton("a -> a.get(\":, -1, :\")", shape[0], shape[2])
              : singleton("a -> a.logSoftmax(1)", shape);
      default ->
          rank == 3
              ? singleton("a -> a.mean(new int[] {1})", shape[0], shape[2])
              : singleton("a -> a.div(255f)", shape);
    };
  }

  private Piece singleton(String lambda, int... shape) {
    if (program.chance(0.5)) {
      return Piece.of("LambdaBlock.singleton(" + lambda + ")", shape);
    }
    String body = lambda.substring("a -> a".length()).replace("a.getShape", "x.head().getShape");
    String array = program.oneOf("x.singletonOrThrow()", "x.head()", "x.get(0)");
    return new Piece("x -> new NDList(" + array + body + ")", shape, false);
  }

  Piece pool(int[] shape) {
    int axes = shape.length - 2;
    if (program.chance(0.2)) {
      String kind = program.oneOf("Avg", "Max");
      String block = "Pool.global" + kind + "Pool" + axes + "dBlock()";
      return Piece.of(
          // PyTorch has no LP pooling of volumes.
          axes < 3 && program.chance(0.2) ? "Pool.globalLpPool" + axes + "dBlock(2f)" : block,
          shape[0],
          shape[1]);
    }
    String kind = program.oneOf("max", "max", "avg", "avg", axes < 3 ? "lp" : "max");
    int[] kernel = new int[axes];
    int[] stride = new int[axes];
    int[] padding = new int[axes];
    for (int i = 0; i < axes; i++) {
      kernel[i] = program.between(1, Math.min(3, shape[i + 2]));
      stride[i] = program.between(1, 3);
      padding[i] = kind.equals("lp") ? 0 : program.between(0, kernel[i] / 2);
    }
    // DJL has no lpPool1dBlock of a kernel and a stride.
    int arguments = kind.equals("lp") && axes == 1 ? program.oneOf(1, 3) : program.between(1, 4);
    boolean ceil = arguments == 4 && program.chance(0.5);
    int[] steps = arguments > 1 ? stride : defaultStride(kind, axes, kernel);
    int[] pads = arguments > 2 ? padding : new int[axes];
    StringBuilder code = new StringBuilder("Pool.").append(kind).append("Pool").append(axes);
    code.append("dBlock(").append(kind.equals("lp") ? "2f, " : "").append(program.shape(kernel));
    if (arguments > 1) {
      code.append(", ").append(program.shape(stride));
    }
    if (arguments > 2) {
      code.append(", ").append(program.shape(padding));
    }
    if (arguments > 3) {
      code.append(", ").append(ceil);
    }
    int[] out = shape.clone();
    for (int i = 0; i < axes; i++) {
      int span = shape[i + 2] + 2 * pads[i] - kernel[i];
      out[i + 2] = (ceil ? (span + steps[i] - 1) / steps[i] : span / steps[i]) + 1;
      if (ceil && (out[i + 2] - 1) * steps[i] >= shape[i + 2] + pads[i]) {
        out[i + 2]--;
      }
    }
    return Piece.of(code.append(")").toString(), out);
  }

  private static int[] defaultStride(String kind, int axes, int[] kernel) {
    boolean one = kind.equals("lp") ? axes < 3 : kind.equals("max") && axes == 3;
    int[] ones = new int[axes];
    Arrays.fill(ones, 1);
    return one ? ones : kernel;
  }

  private static int[] inserted(int[] shape, int at) {
    int[] out = new int[shape.length + 1];
    System.arraycopy(shape, 0, out, 0, at);
    out[at] = 1;
    System.arraycopy(shape, at, out, at + 1, shape.length - at);
    return out;
  }
}
