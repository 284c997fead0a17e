package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes sequences of layers in the ways in which people write them. */
final class SequenceWriter {
  private enum Style {
    FLUENT,
    STATEMENTS,
    MIXED,
    ADD_ALL,
    LIST,
    VARIABLES
  }

  private final Program program;
  private final LayerWriter layers;
  private final StageWriter stages;
  private final FaultWriter faults;
  private int depth;
  private boolean faultWanted;

  SequenceWriter(Program program, Random random, boolean faulty) {
    this.program = program;
    this.layers = new LayerWriter(program, random);
    this.stages = new StageWriter(program, layers, this);
    this.faults = new FaultWriter(program, layers);
    this.faultWanted = faulty;
  }

  /** A sequence, as an expression; statements that it needs stand before it. */
  Piece sequence(int[] shape, int count) {
    Style style = program.oneOf(Style.values());
    depth++;
    Piece made =
        switch (style) {
          case FLUENT -> fluent(shape, count);
          case STATEMENTS, MIXED, VARIABLES -> statements(shape, count, style);
          case ADD_ALL, LIST -> together(shape, count, style);
        };
    depth--;
    return made;
  }

  /** A layer, or something with layers in it. */
  Piece item(int[] shape) {
    if (faultWanted && depth == 1 && program.chance(0.35)) {
      faultWanted = false;
      return faults.next(shape);
    }
    if (depth < 3 && program.chance(0.12)) {
      return stages.next(shape);
    }
    if (shape.length > 2 && LayerWriter.size(shape) > 4000) {
      return new ShapelessWriter(program).flatten(shape);
    }
    return layers.next(shape);
  }

  private Piece fluent(int[] shape, int count) {
    StringBuilder code = new StringBuilder("new SequentialBlock()");
    int[] current = shape;
    for (int i = 0; i < count; i++) {
      Piece piece = item(current);
      code.append("\n    ").append(added(piece));
      current = piece.shape();
    }
    return Piece.of(code.toString(), current);
  }

  private String added(Piece piece) {
    if (!piece.block() && !piece.code().contains("::") && program.chance(0.1)) {
      return ".add(" + piece.code() + ", \"named\")";
    }
    return ".add(" + piece.code() + ")";
  }

  private Piece statements(int[] shape, int count, Style style) {
    String net = program.name("net");
    program.line(
        program.oneOf("SequentialBlock ", "var ", "final SequentialBlock ")
            + net
            + " = new SequentialBlock();");
    int[] current = shape;
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (program.chance(0.12)) {
        flush(net, chain);
        current = new FlowWriter(program, this, layers).next(net, current);
        continue;
      }
      Piece piece = item(current);
      current = piece.shape();
      if (style == Style.VARIABLES && piece.block()) {
        flush(net, chain);
        String name = program.local("Block", piece.code());
        if (program.chance(0.05)) {
          program.line(name + ".freezeParameters(true);");
        }
        chain.append(".add(").append(name).append(')');
        flush(net, chain);
        continue;
      }
      chain.append(added(piece));
      if (style != Style.MIXED || program.chance(0.5)) {
        flush(net, chain);
      }
    }
    flush(net, chain);
    afterthought(net, current);
    return Piece.of(net, current);
  }

  /** What people do to a finished sequence; its output stays the same. */
  private void afterthought(String net, int[] shape) {
    switch (program.between(0, 40)) {
      case 0 -> program.line(net + ".freezeParameters(true);");
      case 1 -> program.line(net + ".freezeParameters(false);");
      case 2 -> {
        program.line(net + ".add(" + layers.next(shape).code() + ");");
        program.line(net + ".removeLastBlock();");
      }
      case 3 -> {
        program.line(net + ".add(" + layers.next(shape).code() + ");");
        program.line(net + ".replaceLastBlock(Blocks.identityBlock());");
      }
      case 4 ->
          program.line(net + ".setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);");
      case 5 -> program.line("System.out.println(" + net + ".getChildren().size());");
      case 6 -> {
        if (depth == 1) {
          program.line(net + ".setReturnIntermediate(true);");
        }
      }
      case 7 -> program.line("// " + net + " is finished: new Shape(1, 2)");
      default -> {
        // Most people leave it alone.
      }
    }
  }

  private void flush(String net, StringBuilder chain) {
    if (chain.length() > 0) {
      program.line(net + chain + ";");
      chain.setLength(0);
    }
  }

  private Piece together(int[] shape, int count, Style style) {
    List<String> all = new ArrayList<>();
    int[] current = shape;
    for (int i = 0; i < count; i++) {
      Piece piece = item(current);
      current = piece.shape();
      all.add(piece.block() ? piece.code() : "new LambdaBlock(" + piece.code() + ")");
    }
    String separated = String.join(",\n    ", all);
    if (style == Style.ADD_ALL) {
      return Piece.of("new SequentialBlock().addAll(\n    " + separated + ")", current);
    }
    if (program.chance(0.5)) {
      String of = program.oneOf("List.<Block>of(", "Arrays.<Block>asList(");
      String list = program.local("List<Block>", of + separated + ")");
      return Piece.of("new SequentialBlock().addAll(" + list + ")", current);
    }
    String list = program.local("List<Block>", "new ArrayList<>()");
    for (String one : all) {
      program.line(list + ".add(" + one + ");");
    }
    String net = program.local("SequentialBlock", "new SequentialBlock()");
    program.line(
        program.chance(0.5)
            ? net + ".addAll(" + list + ");"
            : "for (Block each : " + list + ") {\n  " + net + ".add(each);\n}");
    return Piece.of(net, current);
  }
}
