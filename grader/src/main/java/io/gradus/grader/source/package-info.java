/**
 * A source text as a tree: positions, comments, and the parser, which shrugs off half-typed code
 * and never complains. Only the public API of javac is used ({@code com.sun.source}), and only here
 * and in {@code evaluate}.
 */
package io.gradus.grader.source;
