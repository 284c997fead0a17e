package io.gradus.grader.network;

/** Writes loops and choices that add layers to a sequence. */
final class FlowWriter {
  private final Program program;
  private final SequenceWriter sequences;
  private final LayerWriter layers;

  FlowWriter(Program program, SequenceWriter sequences, LayerWriter layers) {
    this.program = program;
    this.sequences = sequences;
    this.layers = layers;
  }

  int[] next(String net, int[] shape) {
    return switch (program.between(0, 6)) {
      case 0 -> choice(net, shape);
      case 1 -> selected(net, shape);
      case 2 -> ternary(net, shape);
      default -> loop(net, shape);
    };
  }

  private int[] choice(String net, int[] shape) {
    Piece taken = sequences.item(shape);
    Piece other = layers.next(shape);
    boolean first = program.chance(0.5);
    program.line("if (" + program.bool(first) + ") {");
    program.line("  " + net + ".add(" + (first ? taken : other).code() + ");");
    if (!first || program.chance(0.6)) {
      program.line("} else {");
      program.line("  " + net + ".add(" + (first ? other : taken).code() + ");");
    }
    program.line("}");
    return taken.shape();
  }

  private int[] ternary(String net, int[] shape) {
    Piece taken = layers.linear(shape);
    Piece other = layers.linear(shape);
    boolean first = program.chance(0.5);
    program.line(
        net
            + ".add("
            + program.bool(first)
            + " ? "
            + (first ? taken : other).code()
            + " : "
            + (first ? other : taken).code()
            + ");");
    return taken.shape();
  }

  private int[] selected(String net, int[] shape) {
    Piece taken = layers.next(shape);
    Piece other = layers.next(shape);
    boolean word = program.chance(0.5);
    String key = word ? "\"wide\"" : "2";
    String wrong = word ? "\"deep\"" : "1";
    String on = program.constant(word ? "String" : "int", key);
    boolean arrow = program.chance(0.5);
    String end = arrow ? "" : " break;";
    String to = arrow ? " -> " : ": ";
    program.line("switch (" + on + ") {");
    program.line("  case " + wrong + to + net + ".add(" + other.code() + ");" + end);
    if (program.chance(0.5)) {
      program.line("  case " + key + to + net + ".add(" + taken.code() + ");" + end);
      program.line("  default" + to + net + ".add(" + other.code() + ");" + end);
    } else {
      program.line("  default" + to + net + ".add(" + taken.code() + ");" + end);
    }
    program.line("}");
    return taken.shape();
  }

  private int[] loop(String net, int[] shape) {
    int turns = program.between(0, 3);
    int[] sizes = new int[turns];
    String header;
    String size;
    String tail = "";
    String end = "}";
    String i = program.name("i");
    switch (program.between(0, 9)) {
      case 8 -> {
        header = "IntStream.range(0, " + turns + ").forEach(" + i + " -> {";
        size = i + " + 2";
        fill(sizes, 2, 1);
        end = "});";
      }
      case 9 -> {
        fill(sizes, 6, -1);
        header = "List.<Integer>of(" + Program.join(sizes) + ").forEach(" + i + " -> {";
        size = i;
        end = "});";
      }
      case 0 -> {
        header =
            "for (int " + i + " = 0; " + i + " < " + program.number(turns) + "; " + i + "++) {";
        size = "3 + " + i;
        fill(sizes, 3, 1);
      }
      case 1 -> {
        header = "for (int " + i + " = " + turns + "; " + i + " > 0; --" + i + ") {";
        size = i + " * 2";
        fill(sizes, turns * 2, -2);
      }
      case 2 -> {
        header = "for (int " + i + " = 1; " + i + " <= " + turns + "; " + i + " += 1) {";
        size = "2 * " + i + " + 1";
        fill(sizes, 3, 2);
      }
      case 3 -> {
        fill(sizes, 5, -1);
        String all = "{" + Program.join(sizes) + "}";
        header =
            program.chance(0.5)
                ? "for (int " + i + " : new int[] " + all + ") {"
                : "for (int " + i + " : " + program.constant("int[]", all) + ") {";
        size = i;
      }
      case 4 -> {
        fill(sizes, 2, 3);
        String of = program.oneOf("List.<Integer>of(", "Arrays.<Integer>asList(");
        header = "for (int " + i + " : " + of + Program.join(sizes) + ")) {";
        size = i;
      }
      case 5 -> {
        program.line("int " + i + " = 0;");
        header = "while (" + i + " < " + turns + ") {";
        size = "8 - " + i;
        fill(sizes, 8, -1);
        tail = "  " + i + "++;";
      }
      case 6 -> {
        fill(sizes, 4, 2);
        String all = program.local("int[]", "{" + Program.join(sizes) + "}");
        header = "for (int " + i + " = 0; " + i + " < " + all + ".length; " + i + "++) {";
        size = all + "[" + i + "]";
      }
      default -> {
        program.line("int " + i + " = 12;");
        String j = program.name("j");
        header = "for (int " + j + " = 0; " + j + " < " + turns + "; " + j + "++) {";
        size = i;
        tail = "  " + i + " /= 2;";
        for (int turn = 0, units = 12; turn < turns; turn++, units /= 2) {
          sizes[turn] = units;
        }
      }
    }
    program.line(header);
    int[] out = body(net, shape, sizes, size);
    if (!tail.isEmpty()) {
      program.line(tail);
    }
    program.line(end);
    return out;
  }

  private int[] body(String net, int[] shape, int[] sizes, String size) {
    int[] out = shape.clone();
    int axes = shape.length - 2;
    String layer;
    if (axes > 0 && program.chance(0.6)) {
      String three = "new Shape(" + Program.join(times(axes, 3)) + ")";
      String one = "new Shape(" + Program.join(times(axes, 1)) + ")";
      layer =
          "Conv"
              + axes
              + "d.builder().setKernelShape("
              + three
              + ").optPadding("
              + one
              + ").setFilters("
              + size
              + ").build()";
      for (int each : sizes) {
        out[1] = each;
      }
    } else {
      layer = "Linear.builder().setUnits(" + size + ").build()";
      for (int each : sizes) {
        out[out.length - 1] = each;
      }
    }
    program.line("  " + net + ".add(" + layer + ");");
    switch (program.between(0, 3)) {
      case 0 -> program.line("  " + net + ".add(Activation::relu);");
      case 1 ->
          program.line("  " + net + ".add(BatchNorm.builder().build()).add(Activation::relu);");
      case 2 -> program.line("  " + net + ".add(Dropout.builder().optRate(0.1f).build());");
      default -> {
        // Only the layer.
      }
    }
    return out;
  }

  private static void fill(int[] sizes, int first, int step) {
    for (int turn = 0; turn < sizes.length; turn++) {
      sizes[turn] = first + turn * step;
    }
  }

  private static int[] times(int count, int value) {
    int[] all = new int[count];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
