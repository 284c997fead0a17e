package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.List;

/** Writes parts of a network as methods, classes and branches of their own. */
final class StageWriter {
  private final Program program;
  private final LayerWriter layers;
  private final SequenceWriter sequences;

  StageWriter(Program program, LayerWriter layers, SequenceWriter sequences) {
    this.program = program;
    this.layers = layers;
    this.sequences = sequences;
  }

  Piece next(int[] shape) {
    return switch (program.between(0, 9)) {
      case 0, 1 -> sequences.sequence(shape, program.between(1, 3));
      case 2, 3 -> method(shape);
      case 4 -> subclass(shape);
      case 5, 6 -> ownBlock(shape);
      default -> parallel(shape);
    };
  }

  private Piece method(int[] shape) {
    String name = program.name("stage");
    program.begin(true);
    Piece inner = sequences.sequence(shape, program.between(1, 4));
    List<Program.Parameter> parameters = program.parameters();
    List<String> lines = program.end();
    lines.add("return " + inner.code() + ";");
    String type = program.oneOf("Block", "SequentialBlock", "private Block", "static");
    String head =
        (type.equals("static") ? "SequentialBlock" : type.replace("private ", ""))
            + " "
            + name
            + "("
            + declared(parameters)
            + ")";
    program.member(
        (type.startsWith("private") ? "private static " : "static ")
            + head
            + " {\n"
            + String.join("\n", lines).indent(2)
            + "}");
    return Piece.of(name + "(" + passed(parameters) + ")", inner.shape());
  }

  private static String declared(List<Program.Parameter> parameters) {
    List<String> all = new ArrayList<>();
    for (Program.Parameter parameter : parameters) {
      all.add("int " + parameter.name());
    }
    return String.join(", ", all);
  }

  private String passed(List<Program.Parameter> parameters) {
    List<String> all = new ArrayList<>();
    for (Program.Parameter parameter : parameters) {
      all.add(program.number(parameter.value()));
    }
    return String.join(", ", all);
  }

  private Piece subclass(int[] shape) {
    String name = program.name("Stage");
    program.begin(true);
    int[] current = shape;
    for (int i = program.between(1, 3); i > 0; i--) {
      Piece piece = layers.next(current);
      program.line("add(" + piece.code() + ");");
      current = piece.shape();
    }
    List<Program.Parameter> parameters = program.parameters();
    List<String> lines = program.end();
    program.member(
        "static final class "
            + name
            + " extends SequentialBlock {\n  "
            + name
            + "("
            + declared(parameters)
            + ") {\n"
            + String.join("\n", lines).indent(4)
            + "  }\n}");
    return Piece.of("new " + name + "(" + passed(parameters) + ")", current);
  }

  /** Two layers after one another, by the four methods that DJL asks for. */
  private Piece ownBlock(int[] shape) {
    String name = program.name("Own");
    program.begin(true);
    Piece first = layers.linear(shape);
    Piece second = layers.next(first.shape());
    String made = second.block() ? second.code() : "new LambdaBlock(" + second.code() + ")";
    program.line("first = addChildBlock(\"first\", " + first.code() + ");");
    program.line("second = addChildBlock(\"second\", " + made + ");");
    List<Program.Parameter> parameters = program.parameters();
    List<String> lines = program.end();
    boolean loops = program.chance(0.5);
    program.member(
        (loops ? OwnBlocks.WITH_LOOPS : OwnBlocks.BY_NAME)
            .replace("NAME", name)
            .replace("PARAMETERS", declared(parameters))
            .replace("BODY", String.join("\n    ", lines)));
    return Piece.of("new " + name + "(" + passed(parameters) + ")", second.shape());
  }

  private Piece parallel(int[] shape) {
    boolean concat = program.chance(0.5);
    int branches = concat ? program.between(1, 3) : 2;
    List<String> all = new ArrayList<>();
    int[] out = shape.clone();
    int joined = 0;
    for (int i = 0; i < branches; i++) {
      Piece branch = concat ? branch(shape) : layers.linear(shape);
      if (!concat) {
        branch = Piece.of("Linear.builder().setUnits(4).build()", LayerWriter.last(shape, 4));
      }
      joined += branch.shape()[1];
      out = branch.shape().clone();
      all.add(branch.code());
    }
    if (concat) {
      out[1] = joined;
    }
    String function = concat ? concatenation(branches) : sum();
    if (program.chance(0.5)) {
      return Piece.of(
          "new ParallelBlock("
              + function
              + ", "
              + program.oneOf("Arrays.<Block>asList(", "List.<Block>of(")
              + String.join(", ", all)
              + "))",
          out);
    }
    String block = program.local("ParallelBlock", "new ParallelBlock(" + function + ")");
    for (String one : all) {
      program.line(block + ".add(" + one + ");");
    }
    return Piece.of(block, out);
  }

  /** Keeps every axis but the channels', so that branches fit together. */
  private Piece branch(int[] shape) {
    int axes = shape.length - 2;
    int channels = program.between(1, 5);
    int[] out = shape.clone();
    out[1] = channels;
    if (axes == 0) {
      return Piece.of("Linear.builder().setUnits(" + program.number(channels) + ").build()", out);
    }
    int[] kernel = new int[axes];
    int[] padding = new int[axes];
    int size = program.oneOf(1, 3, 5);
    for (int i = 0; i < axes; i++) {
      kernel[i] = size;
      padding[i] = size / 2;
    }
    String convolution =
        "Conv"
            + axes
            + "d.builder().setKernelShape("
            + program.shape(kernel)
            + ").optPadding("
            + program.shape(padding)
            + ").setFilters("
            + program.number(channels)
            + ").build()";
    return Piece.of(
        program.chance(0.5)
            ? convolution
            : "new SequentialBlock().add(" + convolution + ").add(Activation::relu)",
        out);
  }

  private String concatenation(int branches) {
    if (branches == 2 && program.chance(0.5)) {
      return program.oneOf(
          "list -> new NDList(list.get(0).singletonOrThrow().concat(list.get(1).head(), 1))",
          "list -> new NDList(NDArrays.concat(new NDList(list.get(0).head(),"
              + " list.get(1).head()), 1))");
    }
    return program.oneOf(
        "list -> {\n  List<NDArray> parts ="
            + " list.stream().map(NDList::head).collect(Collectors.toList());\n"
            + "  return new NDList(NDArrays.concat(new NDList(parts), 1));\n}",
        "list -> new NDList(NDArrays.concat(new NDList(list.stream()"
            + ".map(NDList::singletonOrThrow).toList()), 1))");
  }

  private String sum() {
    return program.oneOf(
        "list -> new NDList(list.get(0).singletonOrThrow().add(list.get(1).singletonOrThrow()))",
        "list -> new NDList(NDArrays.add(list.get(0).head(), list.get(1).head()))",
        "list -> {\n  NDList unit = list.get(0);\n  NDList parallel = list.get(1);\n"
            + "  return new NDList(unit.singletonOrThrow().add(parallel.singletonOrThrow())"
            + ".getNDArrayInternal().relu());\n}");
  }
}
