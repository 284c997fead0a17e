package io.gradus.grader.network;

import java.util.List;
import java.util.Random;

/**
 * A random class that makes a network; the same seed makes the same class.
 *
 * @param inputShape what the network is initialised with, batch first
 * @param wholeNumbers whether the input is indices, for an embedding
 */
record RandomNetwork(
    long seed, String packageName, String text, List<Integer> inputShape, boolean wholeNumbers) {
  static final String CLASS = "Net";
  static final int BATCH = 3;

  /**
   * @param faulty whether a layer may be drawn that does not fit
   */
  static RandomNetwork of(long seed, boolean faulty) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Program program = new Program(random);
    int[] input = input(program);
    boolean words = input.length == 2 && program.chance(0.15);
    program.begin(false);
    SequenceWriter sequences = new SequenceWriter(program, random, faulty);
    Piece net =
        words ? worded(program, random, sequences, input) : first(program, sequences, input);
    finish(program, net, input);
    String name = "net" + Long.toUnsignedString(seed, 36);
    String text = program.text(name, CLASS, "");
    return new RandomNetwork(
        seed, name, text, java.util.Arrays.stream(input).boxed().toList(), words);
  }

  private static int[] input(Program program) {
    return switch (program.between(0, 9)) {
      case 0, 1, 2 -> new int[] {BATCH, program.between(1, 30)};
      case 3, 4 -> new int[] {BATCH, program.between(1, 6), program.between(3, 20)};
      case 5 ->
          new int[] {
            BATCH,
            program.between(1, 3),
            program.between(3, 8),
            program.between(3, 8),
            program.between(3, 8)
          };
      default ->
          new int[] {BATCH, program.oneOf(1, 3, 4), program.between(5, 28), program.between(5, 28)};
    };
  }

  private static Piece first(Program program, SequenceWriter sequences, int[] input) {
    if (input.length == 4 && program.chance(0.06)) {
      return new ZooWriter(program).next(input);
    }
    return sequences.sequence(input, program.between(1, 9));
  }

  private static Piece worded(
      Program program, Random random, SequenceWriter sequences, int[] input) {
    Piece embedding = new LayerWriter(program, random).embedding(input);
    String net = program.local("SequentialBlock", "new SequentialBlock()");
    program.line(net + ".add(" + embedding.code() + ");");
    Piece rest = sequences.sequence(embedding.shape(), program.between(1, 5));
    program.line(net + ".add(" + rest.code() + ");");
    return Piece.of(net, rest.shape());
  }

  /** Gives the input's shape in one of the ways in which sources give it. */
  private static void finish(Program program, Piece net, int[] input) {
    String shape = "new Shape(" + Program.join(input) + ")";
    String body;
    if (program.chance(0.4)) {
      List<String> lines = program.end();
      lines.add("Block network = " + net.code() + ";");
      lines.add("network.initialize(manager, DataType.FLOAT32, " + shape + ");");
      lines.add("return network;");
      body = String.join("\n", lines);
      program.member("public static Block ready(NDManager manager) {\n" + body.indent(2) + "}");
      return;
    }
    List<String> lines = program.end();
    lines.add("return " + net.code() + ";");
    body = String.join("\n", lines);
    program.member("public static Block network() {\n" + body.indent(2) + "}");
    if (program.chance(0.5)) {
      program.member(
          "public static Block ready(NDManager manager) {\n"
              + "  Block block = network();\n  block.initialize(manager, DataType.FLOAT32, "
              + shape
              + ");\n  return block;\n}");
    } else {
      program.member(
          "public static Block ready(NDManager manager) {\n"
              + "  Model model = Model.newInstance(\"net\");\n  model.setBlock(network());\n"
              + "  Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));\n"
              + "  trainer.initialize("
              + shape
              + ");\n  return model.getBlock();\n}");
    }
  }
}
