package io.gradus.grader.compile;

import java.util.List;
import java.util.Set;

/**
 * A source that is made to hurt javac.
 *
 * @param codes findings of which one must come
 */
record Hostile(String name, String text, Set<String> codes) {
  SourceFile source() {
    return new SourceFile("src/main/java/episode2/A.java", text);
  }

  @Override
  public String toString() {
    return name;
  }

  private static String inA(String body) {
    return "package episode2;\npublic class A {\n" + body + "\n}\n";
  }

  static List<Hostile> all() {
    return List.of(
        new Hostile("nested lambdas", nestedLambdas(), Set.of("compile/timeout")),
        new Hostile("expansive generics", expansiveGenerics(), Set.of("compile/too-deep")),
        new Hostile("doubled constants", doubledConstants(), Set.of("compile/out-of-memory")),
        new Hostile(
            "20,000 parentheses",
            inA("int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";"),
            Set.of("compile/too-deep")),
        new Hostile(
            "20,000 blocks",
            inA("void f() {" + "{".repeat(20_000) + "}".repeat(20_000) + "}"),
            Set.of("compile/too-deep")),
        new Hostile("20,000 calls in a chain", chain(), Set.of("compile/too-deep")),
        new Hostile("1,000 classes", inA("") + classes(), Set.of("compile/too-large")),
        new Hostile("many constant strings", bigClasses(), Set.of("compile/too-large")),
        new Hostile(
            "an array of 300 dimensions",
            inA("int" + "[]".repeat(300) + " x;"),
            Set.of("compile/error")),
        new Hostile(
            "a method of 70,000 bytes",
            inA("int f(int x) {" + "x += 123456789;".repeat(20_000) + "return x; }"),
            Set.of("compile/error")),
        new Hostile("5 MB of nothing", inA("/*" + " ".repeat(5_000_000)), Set.of("compile/error")),
        new Hostile("only control characters", "\u0000\u001b\u0007", Set.of("compile/error")));
  }

  /** Each level doubles the work: the inner lambda is typed once for each overload. */
  private static String nestedLambdas() {
    StringBuilder expression = new StringBuilder("1");
    for (int i = 0; i < 14; i++) {
      expression.insert(0, "a(() -> 1, v" + i + " -> { return ").append("; })");
    }
    return """
        package episode2;
        import java.util.function.*;
        public class A {
          static <T, R> R a(T t, Function<T, R> g) { return null; }
          static <T, R> R a(Supplier<T> t, Function<T, R> g) { return null; }
          Object o = %s;
        }
        """
        .formatted(expression);
  }

  /** Whether one is a subtype of the other can't be decided (Kennedy and Pierce 2007). */
  private static String expansiveGenerics() {
    return """
        package episode2;
        interface N<Z> {}
        class C<X> implements N<N<? super C<C<X>>>> {
          N<? super C<Byte>> cast(C<Byte> c) { return c; }
        }
        public class A {}
        """;
  }

  private static String doubledConstants() {
    StringBuilder body = new StringBuilder("static final String S0 = \"0123456789\";\n");
    for (int i = 1; i <= 100; i++) {
      body.append("static final String S%d = S%d + S%d;%n".formatted(i, i - 1, i - 1));
    }
    return inA(body.toString());
  }

  private static String chain() {
    return inA("StringBuilder b = new StringBuilder()" + ".append(1)".repeat(20_000) + ";");
  }

  private static String classes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      all.append("class B").append(i).append(" {}\n");
    }
    return all.toString();
  }

  private static String bigClasses() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      body.append("static class B%d { String s = \"%s\"; }%n".formatted(i, "x".repeat(60_000)));
    }
    return inA(body.toString());
  }
}
