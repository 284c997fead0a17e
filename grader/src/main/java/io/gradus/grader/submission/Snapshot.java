package io.gradus.grader.submission;

import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A learner's files as they were at one moment. Nothing is read from the workspace after it.
 *
 * @param java every usable {@code .java} file under {@code src/main/java}, by path
 * @param answers every usable {@code .md} file under {@code answers}: text by path
 * @param findings what was left out and why, codes {@code submission/…}; an error where a file that
 *     would have counted could not be used
 */
public record Snapshot(List<SourceFile> java, Map<String, String> answers, List<Finding> findings) {
  public Snapshot {
    java = List.copyOf(java);
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    findings = List.copyOf(findings);
  }

  /**
   * Reads a workspace.
   *
   * <p>Links are not followed (only the workspace itself may be reached by one), special files not
   * opened; what is odd, too large or unreadable becomes a finding.
   *
   * @throws WorkspaceProblem if there is no such folder, nothing in it that could be graded, or if
   *     reading stands still
   */
  public static Snapshot take(Path workspace, SnapshotLimits limits) throws WorkspaceProblem {
    SnapshotReader reader = new SnapshotReader(limits, false);
    return Standstill.watch(() -> reader.read(workspace), reader::progress, Standstill.LIMIT);
  }

  /** What was found wrong with the file at a path, errors only. */
  public List<Finding> errorsAt(String path) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .filter(f -> f.place().map(p -> p.file().raw().equals(path)).orElse(false))
        .toList();
  }

  /** SHA-256 over paths and texts, in hexadecimal: equal for equal content. */
  public String hash() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    java.forEach(file -> update(digest, "java", file.path(), file.text()));
    answers.forEach((path, text) -> update(digest, "answer", path, text));
    return HexFormat.of().formatHex(digest.digest());
  }

  // lengths go in, so that no text can pass for the end of one and the start of another
  private static void update(MessageDigest digest, String... parts) {
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }
}
