package io.gradus.grader.session;

import java.util.Map;

/** Sources of learners: one that behaves, and many that do not. */
final class Submissions {
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry(
              "Good",
              """
              public int number(int x) { return x + 1; }
              public float[] scaled(float[] values, float factor) {
                float[] out = new float[values.length];
                for (int i = 0; i < out.length; i++) { out[i] = values[i] * factor; }
                return out;
              }
              public List<String> words(int count) {
                List<String> out = new ArrayList<>();
                for (int i = 0; i < count; i++) { out.add("w" + i); }
                return out;
              }
              """),
          Map.entry(
              "Throws",
              """
              public int number(int x) {
                System.out.println("before it breaks");
                return x / (x - x);
              }
              public List<String> words(int count) { return List.of("still here"); }
              """),
          Map.entry(
              "Remembers",
              """
              static int calls;
              public int number(int x) {
                calls++;
                System.setProperty("calls", "" + (Integer.getInteger("calls", 0) + 1));
                return 100 * calls + Integer.getInteger("calls");
              }
              """),
          number("Loops", "while (true) { x++; }"),
          number(
              "Waits",
              "try { Thread.sleep(1_000_000); } catch (InterruptedException e) {} return 1;"),
          number("Exits", "System.exit(0); return 1;"),
          number("Halts", "Runtime.getRuntime().halt(3); return 1;"),
          number("HaltsLater", "new Thread(() -> Runtime.getRuntime().halt(3)).start(); return 1;"),
          number(
              "HangsInShutdown",
              """
              Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {} }));
              System.exit(0);
              return 1;
              """),
          number("Recurses", "return number(x) + 1;"),
          Map.entry(
              "Hoards",
              """
              static final List<byte[]> HELD = new ArrayList<>();
              public int number(int x) { while (true) { HELD.add(new byte[1 << 20]); } }
              public List<String> words(int count) { return List.of(); }
              """),
          number(
              "HugeMessage",
              "throw new IllegalStateException(\"m\".repeat(5_000_000) + \"\\u001b[2J\");"),
          Map.entry(
              "EvilException",
              """
              static class Evil extends RuntimeException {
                public String getMessage() { throw new Evil(); }
                public Throwable getCause() { return new Evil(); }
                public StackTraceElement[] getStackTrace() { return deep(); }
                public String toString() { System.exit(0); return null; }
                private StackTraceElement[] deep() { return deep(); }
              }
              public int number(int x) { throw new Evil(); }
              """),
          Map.entry(
              "HangingException",
              """
              static class Evil extends RuntimeException {
                public String getMessage() { while (true) {} }
              }
              public int number(int x) { throw new Evil(); }
              """),
          number(
              "WritesRaw",
              """
              try (var out = new FileOutputStream(FileDescriptor.out)) {
                out.write("loss 0.3\\n".getBytes());
              } catch (IOException e) {}
              return 1;
              """),
          number(
              "ClaimsHugeFrame",
              """
              try {
                new FileOutputStream(FileDescriptor.out).write(new byte[] {0x7f, -1, -1, -1});
                Thread.sleep(1_000_000);
              } catch (Exception e) {}
              return 1;
              """),
          number(
              "SendsHalf",
              """
              try {
                new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 1, 0, 1});
                Thread.sleep(1_000_000);
              } catch (Exception e) {}
              return 1;
              """),
          number(
              "ForgesTwice",
              """
              try {
                var limits = io.gradus.exercises.wire.WireLimits.DEFAULT;
                var codec = new io.gradus.exercises.wire.ValueCodec(limits);
                var talk = new io.gradus.exercises.wire.Conversation(codec);
                var out = new FileOutputStream(FileDescriptor.out);
                for (long id = 0; id < 9; id++) {
                  talk.send(out, id, new io.gradus.exercises.wire.Message.Value(
                      codec.encode(42, int.class, "forged")));
                }
              } catch (IOException e) {}
              return 1;
              """),
          number(
              "ForgesExact",
              """
              try {
                var limits = io.gradus.exercises.wire.WireLimits.DEFAULT;
                var codec = new io.gradus.exercises.wire.ValueCodec(limits);
                var talk = new io.gradus.exercises.wire.Conversation(codec);
                talk.send(new FileOutputStream(FileDescriptor.out), 2,
                    new io.gradus.exercises.wire.Message.Value(
                        codec.encode(42, int.class, "forged")));
              } catch (IOException e) {}
              return 1;
              """),
          number(
              "ForgesKind",
              """
              try {
                var limits = io.gradus.exercises.wire.WireLimits.DEFAULT;
                var codec = new io.gradus.exercises.wire.ValueCodec(limits);
                var talk = new io.gradus.exercises.wire.Conversation(codec);
                talk.send(new FileOutputStream(FileDescriptor.out), 2,
                    new io.gradus.exercises.wire.Message.Value(
                        codec.encode("42", String.class, "forged")));
                Thread.sleep(1_000_000);
              } catch (Exception e) {}
              return 1;
              """),
          number(
              "ClosesPipe",
              """
              try { new FileOutputStream(FileDescriptor.out).close(); } catch (IOException e) {}
              while (true) { x++; }
              """),
          number(
              "ClosesInput",
              """
              try { new FileInputStream(FileDescriptor.in).close(); } catch (IOException e) {}
              try { Thread.sleep(1_000_000); } catch (InterruptedException e) {}
              return 1;
              """),
          number("Prints", "while (true) { System.out.println(\"spam \".repeat(1000)); }"),
          number(
              "ReadsInput", "try { return System.in.read(); } catch (IOException e) { return 7; }"),
          number(
              "Sabotages",
              """
              System.setErr(null);
              System.setOut(null);
              Thread.currentThread().interrupt();
              Thread.currentThread().setName("gone");
              Locale.setDefault(Locale.forLanguageTag("ar"));
              return 5;
              """),
          number(
              "Threads",
              """
              for (int i = 0; i < 20; i++) {
                new Thread(() -> { while (true) {} }).start();
              }
              return 6;
              """),
          Map.entry(
              "NeverEnds",
              """
              public int number(int x) { return x; }
              public List<String> words(int count) {
                return new AbstractList<>() {
                  public String get(int i) { return "more"; }
                  public int size() { return Integer.MAX_VALUE; }
                };
              }
              """),
          Map.entry(
              "NullInside",
              """
              public int number(int x) { return x; }
              public List<String> words(int count) { return Arrays.asList("a", null); }
              @SuppressWarnings("unchecked")
              public float[] scaled(float[] values, float factor) { return null; }
              """),
          Map.entry(
              "ThrowsInConstructor",
              """
              public ThrowsInConstructor() { throw new IllegalStateException("no network yet"); }
              public int number(int x) { return x; }
              """),
          Map.entry(
              "ThrowsInInitializer",
              """
              static final int BAD = Integer.parseInt("seven");
              public int number(int x) { return BAD; }
              """),
          Map.entry(
              "LoopsInInitializer",
              """
              static int sum;
              static { while (sum < Integer.MAX_VALUE) { sum = (sum + 1) % 1000; } }
              public int number(int x) { return sum; }
              """),
          Map.entry(
              "NeedsArgument",
              """
              public NeedsArgument(int size) {}
              public int number(int x) { return x; }
              """),
          Map.entry(
              "HalfGood",
              """
              public int number(int x) { while (true) { x++; } }
              public List<String> words(int count) { return List.of("kept"); }
              """));

  private Submissions() {}

  private static Map.Entry<String, String> number(String name, String body) {
    return Map.entry(name, "public int number(int x) {\n%s\n}".formatted(body));
  }

  static Learners all() {
    Learners learners = new Learners();
    MEMBERS.forEach(learners::add);
    return learners
        .addSource(
            "NoContract", "public class NoContract { public int number(int x) { return x; } }")
        .addSource(
            "Hidden", "class Hidden implements Contract { public int number(int x) { return x; } }")
        .addSource("Incomplete", "public abstract class Incomplete implements Contract {}");
  }
}
