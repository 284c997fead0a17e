package io.gradus.grader.judge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The one number that every draw of a grading comes from: random for a learner's own run, one
 * secret for a class or a CI campaign, replayable with {@code --seed}.
 *
 * @param value the seed, printed in the report
 */
public record GradingSeed(long value) {

  /** A fresh seed that a learner can't foresee; positive, so that it is easy to type again. */
  public static GradingSeed random() {
    return new GradingSeed(new SecureRandom().nextLong() >>> 1);
  }

  /** A random source for one purpose of one exercise; the same names give the same numbers. */
  RandomGenerator generator(String exercise, String purpose) {
    return new SplittableRandom(derive(exercise, purpose));
  }

  /**
   * A number for one purpose of one exercise. Hashed, so that a learner who sees one draw can't
   * work out another.
   */
  public long derive(String exercise, String purpose) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value).array());
      digest.update((exercise + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new GraderFault("this JDK lacks SHA-256", e);
    }
  }
}
