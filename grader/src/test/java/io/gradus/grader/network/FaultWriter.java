package io.gradus.grader.network;

import java.util.Arrays;

/** Writes a layer that does not fit; what becomes of it, DJL says. */
final class FaultWriter {
  private final Program program;
  private final LayerWriter layers;

  FaultWriter(Program program, LayerWriter layers) {
    this.program = program;
    this.layers = layers;
  }

  Piece next(int[] shape) {
    int rank = shape.length;
    int size = LayerWriter.size(shape);
    return switch (program.between(0, 12)) {
      case 0, 1 -> wrongAxes(shape);
      case 2 -> Piece.of("Blocks.batchFlattenBlock(" + program.number(size + 1) + ")", shape);
      case 3 -> Piece.of("Linear.builder().setUnits(0).build()", shape);
      case 4 -> Piece.of("BatchNorm.builder().optAxis(" + rank + ").build()", shape);
      case 5 ->
          Piece.of(
              "new SequentialBlock().add(GRU.builder().setStateSize(3).setNumLayers(1)"
                  + ".optReturnState(true).build()).add(Linear.builder().setUnits(2).build())",
              shape);
      case 6 ->
          new Piece(
              "x -> new NDList(x.singletonOrThrow().reshape(-1, " + (size + 1) + "))",
              shape,
              false);
      case 7 -> parallel(shape);
      case 8 -> Piece.of("Dropout.builder().optRate(1.5f).build()", shape);
      case 12 -> Piece.of(program.oneOf("new Prelu()", "Activation.preluBlock()"), shape);
      case 9 -> rank > 2 ? groups(shape) : wrongAxes(shape);
      default -> rank > 2 ? tooLarge(shape) : wrongAxes(shape);
    };
  }

  private Piece wrongAxes(int[] shape) {
    int rank = shape.length;
    int axes = rank == 4 ? program.oneOf(1, 3) : rank == 3 ? program.oneOf(2, 3) : 2;
    if (rank == 5) {
      axes = program.oneOf(1, 2);
    }
    int[] one = new int[axes];
    Arrays.fill(one, program.between(1, 2));
    String kernel = program.shape(one);
    return switch (program.between(0, 3)) {
      case 0 ->
          Piece.of(
              "Conv" + axes + "d.builder().setFilters(2).setKernelShape(" + kernel + ").build()",
              shape);
      case 1 -> Piece.of("Pool.maxPool" + axes + "dBlock(" + kernel + ")", shape);
      case 2 -> Piece.of("Pool.globalAvgPool" + axes + "dBlock()", shape);
      default ->
          rank == 3
              ? layers.convolution(new int[] {shape[0], shape[1], 9, 9})
              : Piece.of("LSTM.builder().setStateSize(3).setNumLayers(1).build()", shape);
    };
  }

  private Piece tooLarge(int[] shape) {
    int axes = shape.length - 2;
    int[] kernel = new int[axes];
    for (int i = 0; i < axes; i++) {
      kernel[i] = shape[i + 2] + program.between(1, 3);
    }
    String written = program.shape(kernel);
    return switch (program.between(0, 2)) {
      case 0 -> Piece.of("Pool.avgPool" + axes + "dBlock(" + written + ")", shape);
      case 1 ->
          Piece.of(
              "Conv"
                  + axes
                  + "d.builder().setKernelShape("
                  + written
                  + ").optStride("
                  + program.shape(kernel)
                  + ").setFilters(3).build()",
              shape);
      default ->
          Piece.of(
              "Conv" + axes + "d.builder().setFilters(3).setKernelShape(" + written + ").build()",
              shape);
    };
  }

  private Piece groups(int[] shape) {
    int axes = shape.length - 2;
    int[] one = new int[axes];
    Arrays.fill(one, 1);
    String kernel = ".setKernelShape(" + program.shape(one) + ")";
    return program.chance(0.5)
        ? Piece.of(
            "Conv"
                + axes
                + "d.builder()"
                + kernel
                + ".setFilters("
                + (shape[1] + 1)
                + ").optGroups("
                + (shape[1] + 1)
                + ").build()",
            shape)
        : Piece.of(
            "Conv"
                + Math.min(axes, 2)
                + "dTranspose.builder()"
                + kernel
                + ".setFilters("
                + (shape[1] + 2)
                + ").build()",
            shape);
  }

  private Piece parallel(int[] shape) {
    return Piece.of(
        "new ParallelBlock(list -> new NDList(list.get(0).singletonOrThrow().add("
            + "list.get(1).singletonOrThrow())), List.<Block>of("
            + "Linear.builder().setUnits(3).build(), Linear.builder().setUnits(4).build()))",
        shape);
  }
}
