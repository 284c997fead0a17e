package io.gradus.grader.network;

/** Writes the networks that {@code ai.djl.basicmodelzoo} has ready-made; small ones mostly. */
final class ZooWriter {
  private final Program program;

  ZooWriter(Program program) {
    this.program = program;
  }

  Piece next(int[] shape) {
    // Their maps vanish on small pictures, so these are larger; the caller sees it in the array.
    shape[2] = 64;
    shape[3] = 64;
    int classes = program.between(2, 12);
    String size = "setOutSize(" + program.number(classes) + ")";
    return switch (program.between(0, 9)) {
      case 7 -> Piece.of("GoogLeNet.builder()." + size + ".build()", shape[0], classes);
      case 8 ->
          Piece.of(
              "VGG.builder()."
                  + size
                  + ".setConvArch(new int[][] {{1, 4}, {1, 5}, {2, 6}, {2, 6}, {2, 7}}).build()",
              shape[0],
              classes);
      case 9 ->
          Piece.of(
              "ResNetV1.builder().setImageShape(new Shape("
                  + shape[1]
                  + ", 64, 64)).setNumLayers("
                  + program.oneOf(18, 50)
                  + ")."
                  + size
                  + ".build()",
              shape[0],
              classes);
      case 0 ->
          Piece.of(
              "LeNet.builder()." + size + ".setNumChannels(new int[] {4, 5, 12, 8}).build()",
              shape[0],
              classes);
      case 1 -> {
        shape[1] = 3;
        shape[2] = 28;
        shape[3] = 28;
        yield Piece.of(
            "ResNetV1.builder().setImageShape(new Shape(3, 28, 28)).setNumLayers("
                + program.oneOf(8, 20)
                + ")."
                + size
                + ".build()",
            shape[0],
            classes);
      }
      case 2 -> Piece.of("SqueezeNet.squeezenet(" + classes + ")", shape[0], classes);
      case 3 ->
          Piece.of(
              "MobileNetV1.builder().optWidthMultiplier(0.25f)." + size + ".build()",
              shape[0],
              classes);
      case 4 ->
          Piece.of(
              "AlexNet.builder()."
                  + size
                  + ".setNumChannels(new int[] {4, 5, 6, 6, 5, 16, 12}).build()",
              shape[0],
              classes);
      case 5 ->
          Piece.of(
              "NiN.builder().setNumChannels(new int[] {4, 5, 6, " + classes + "}).build()",
              shape[0],
              classes);
      default -> {
        Piece mlp = Piece.of("new Mlp(" + LayerWriter.size(shape) + ", 10, new int[] {8})", 3, 10);
        yield program.chance(0.5)
            ? mlp
            : Piece.of("MobileNetV2.builder()." + size + ".build()", shape[0], classes);
      }
    };
  }
}
