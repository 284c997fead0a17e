package io.gradus.grader.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the last full check of each exercise gave: a JSON file with one line per exercise, which the
 * repository keeps.
 */
public final class Records {
  /** The built-in course's, as a resource. */
  public static final String RESOURCE = "course/check-results.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SortedMap<String, ObjectNode> lines;

  private Records(SortedMap<String, ObjectNode> lines) {
    this.lines = lines;
  }

  /**
   * Reads a file; an empty text is a file without lines.
   *
   * @throws IllegalArgumentException if it is malformed; says where
   */
  public static Records read(String text) {
    TreeMap<String, ObjectNode> lines = new TreeMap<>();
    if (!text.isBlank()) {
      try {
        for (JsonNode node : JSON.readTree(text)) {
          if (!(node instanceof ObjectNode line) || !line.path("id").isTextual()) {
            throw new IllegalArgumentException("a line of the recorded results has no id: " + node);
          }
          lines.put(line.path("id").asText(), line);
        }
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            "the recorded results are no JSON: " + e.getOriginalMessage(), e);
      }
    }
    return new Records(lines);
  }

  /** Whether this very content of an exercise was checked in full. */
  public boolean holds(ExerciseSpec spec, String hash) {
    return Optional.ofNullable(lines.get(spec.id()))
        .map(line -> line.path("hash").asText().equals(hash))
        .orElse(false);
  }

  /** The same, with proofs in place of what was recorded of them before. */
  public Records with(
      Collection<ExerciseProof> proofs, Course course, LocalDate today, String jdk) {
    TreeMap<String, ObjectNode> merged = new TreeMap<>(lines);
    for (ExerciseProof proof : proofs) {
      merged.put(
          proof.spec().id(),
          line(proof)
              .put("hash", course.contentHash(proof.spec()).orElse(""))
              .put("date", today.toString())
              .put("jdk", jdk));
    }
    merged.keySet().retainAll(course.exercises().stream().map(ExerciseSpec::id).toList());
    return new Records(merged);
  }

  private static ObjectNode line(ExerciseProof proof) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", proof.spec().id());
    line.put("runs", proof.reference().tried()).put("passed", proof.reference().passed());
    if (proof.spec().kind().isCode()) { // a page is marked the same every time
      line.put("flakeBound", rounded(proof.reference().flakeBound()));
    }
    line.put("wrong", proof.wrong()).put("caught", proof.caught());
    proof
        .margin()
        .ifPresent(
            margin ->
                line.putObject("margin")
                    .put("deviations", rounded(margin.deviations()))
                    .put("mean", rounded(margin.mean()))
                    .put("deviation", rounded(margin.deviation()))
                    .put("least", rounded(margin.least())));
    return line.put("proved", proof.proved());
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 1e4) / 1e4 : 1e9;
  }

  /** One line per exercise, in the order of their ids. */
  public String write() {
    StringBuilder text = new StringBuilder("[\n");
    String separator = "";
    for (ObjectNode line : lines.values()) {
      text.append(separator).append("  ").append(line);
      separator = ",\n";
    }
    return text.append("\n]\n").toString();
  }

  /** All that was found out, for programs. */
  public static String json(Collection<ExerciseProof> proofs, String data, double seconds) {
    ObjectNode root = JSON.createObjectNode();
    root.put("data", data).put("seconds", rounded(seconds));
    for (ExerciseProof proof : proofs) {
      ObjectNode last = line(proof);
      root.withArray("exercises").add(last);
      last.put("seconds", rounded(proof.seconds()));
      for (Problem problem : proof.problems()) {
        last.withArray("problems")
            .addObject()
            .put("file", problem.file())
            .put("line", problem.line())
            .put("what", problem.what())
            .put("mend", problem.mend());
      }
    }
    return root.toPrettyString() + "\n";
  }
}
