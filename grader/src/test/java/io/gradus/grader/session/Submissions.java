package io.gradus.grader.session;

/** Sources of learners: one that behaves, and many that do not. */
final class Submissions {
  private Submissions() {}

  static Learners all() {
    return new Learners()
        .add(
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
            """)
        .add(
            "Throws",
            """
            public int number(int x) {
              System.out.println("before it breaks");
              return x / (x - x);
            }
            public List<String> words(int count) { return List.of("still here"); }
            """);
  }
}
