package io.gradus.grader.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * A class in the making: its members, and the method that is written just now. Numbers become
 * expressions in the many ways in which people write them.
 */
final class Program {
  /** What a method takes: how its body calls it, and what a caller has to pass. */
  record Parameter(String name, int value) {}

  private static final class Body {
    final List<String> lines = new ArrayList<>();
    final List<Parameter> parameters = new ArrayList<>();
    final boolean takesParameters;

    Body(boolean takesParameters) {
      this.takesParameters = takesParameters;
    }
  }

  private final Random random;
  private final List<String> members = new ArrayList<>();
  private final Deque<Body> bodies = new ArrayDeque<>();
  private int names;

  Program(Random random) {
    this.random = random;
  }

  String name(String stem) {
    return stem + ++names;
  }

  void member(String text) {
    members.add(text);
  }

  void line(String text) {
    bodies.element().lines.add(text);
  }

  void begin(boolean takesParameters) {
    bodies.push(new Body(takesParameters));
  }

  /** The lines of the method that was begun last. */
  List<String> end() {
    return bodies.pop().lines;
  }

  List<Parameter> parameters() {
    return List.copyOf(bodies.element().parameters);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** At least {@code low}, at most {@code high}. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String text(String packageName, String className, String supertypes) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageName).append(";\n\n").append(Imports.TEXT).append('\n');
    text.append("public class ").append(className).append(supertypes).append(" {\n");
    for (String member : members) {
      text.append(member.indent(2)).append('\n');
    }
    return text.append("}\n").toString();
  }

  /** An {@code int} expression. */
  String number(int value) {
    Body body = bodies.element();
    if (body.takesParameters && body.parameters.size() < 4 && chance(0.4)) {
      Parameter parameter = new Parameter(name("p"), value);
      body.parameters.add(parameter);
      return parameter.name();
    }
    return switch (between(0, 20)) {
      case 0, 1 -> constant("int", Integer.toString(value));
      case 2, 3 -> local(oneOf("int", "final int", "var"), Integer.toString(value));
      case 4 -> product(value);
      case 5 -> sum(value);
      case 6 -> element(value);
      case 7 -> {
        String method = name("size");
        member("static int " + method + "() {\n  return " + value + ";\n}");
        yield method + "()";
      }
      case 8 ->
          chance(0.5)
              ? "Math.max(" + value + ", " + (value - between(1, 3)) + ")"
              : "Math.min(" + value + ", " + (value + between(0, 3)) + ")";
      case 9 -> "(" + bool(true) + " ? " + value + " : " + (value + between(1, 5)) + ")";
      case 10 -> field(value);
      case 11 -> recordField(value);
      default -> Integer.toString(value);
    };
  }

  private String sum(int value) {
    int part = between(1, 9);
    return chance(0.5) ? "(" + (value + part) + " - " + part + ")" : part + " + " + (value - part);
  }

  private String product(int value) {
    for (int factor : new int[] {2, 3, 4, 5, 7}) {
      if (value % factor == 0 && value != 0) {
        return factor == 4 ? value / factor + " << 2" : value / factor + " * " + factor;
      }
    }
    return chance(0.5) ? value * 2 + " / 2" : "(" + value + ")";
  }

  private String element(int value) {
    int at = between(0, 2);
    int[] all = {between(1, 9), between(1, 9), between(1, 9)};
    all[at] = value;
    String numbers = all[0] + ", " + all[1] + ", " + all[2];
    String array =
        chance(0.5)
            ? constant("int[]", "{" + numbers + "}")
            : local("int[]", chance(0.5) ? "{" + numbers + "}" : "new int[] {" + numbers + "}");
    return array + "[" + at + "]";
  }

  /** Only static members, so that every method may use them. */
  private String field(int value) {
    String name = name("width");
    member(
        chance(0.5)
            ? "private static final int "
                + name
                + ";\n\nstatic {\n  "
                + name
                + " = "
                + value
                + ";\n}"
            : "private static int " + name + " = " + value + ";");
    return name;
  }

  private String recordField(int value) {
    String type = name("Sizes");
    member("record " + type + "(int first, int second) {}");
    String made = "new " + type + "(" + between(1, 9) + ", " + value + ")";
    return (chance(0.5) ? constant(type, made) : local(oneOf(type, "var"), made)) + ".second()";
  }

  String constant(String type, String value) {
    String name = name("C");
    member(
        oneOf("private ", "", "public ")
            + "static final "
            + type
            + " "
            + name
            + " = "
            + value
            + ";");
    return name;
  }

  String local(String type, String value) {
    String name = name("n");
    boolean needsType = value.startsWith("{");
    line((type.equals("var") && needsType ? "int[]" : type) + " " + name + " = " + value + ";");
    return name;
  }

  String bool(boolean value) {
    return switch (between(0, 5)) {
      case 0 -> constant("boolean", Boolean.toString(value));
      case 1 -> value ? between(3, 9) + " > 2" : between(3, 9) + " < 2";
      case 2 -> value ? "!false" : "!true";
      default -> Boolean.toString(value);
    };
  }

  String real(String literal) {
    return chance(0.2) ? constant("float", literal) : literal;
  }

  /** A {@code Shape} expression. */
  String shape(int... sizes) {
    List<String> parts = new ArrayList<>();
    for (int size : sizes) {
      parts.add(chance(0.8) ? Integer.toString(size) : number(size));
    }
    String made = "new Shape(" + String.join(", ", parts) + ")";
    if (chance(0.1)) {
      return local(oneOf("Shape", "var", "final Shape"), made);
    }
    return chance(0.1) ? constant("Shape", "new Shape(" + join(sizes) + ")") : made;
  }

  static String join(int... numbers) {
    List<String> all = new ArrayList<>();
    for (int number : numbers) {
      all.add(Integer.toString(number));
    }
    return String.join(", ", all);
  }
}
