package io.gradus.grader.evaluate;

/**
 * A type as the file's imports tell it.
 *
 * @param qualified such as {@code ai.djl.nn.core.Linear}; the simple name where no import tells
 * @param simple such as {@code Linear}, for nested types {@code Builder}
 */
public record TypeName(String qualified, String simple) {
  static TypeName of(String qualified) {
    return new TypeName(qualified, qualified.substring(qualified.lastIndexOf('.') + 1));
  }
}
