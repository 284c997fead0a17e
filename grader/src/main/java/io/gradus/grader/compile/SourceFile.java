package io.gradus.grader.compile;

/**
 * One source to compile.
 *
 * @param path inside the workspace, with {@code /}
 * @param text its content
 */
public record SourceFile(String path, String text) {}
