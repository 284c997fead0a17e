/**
 * javac in a child JVM of its own, limited and killable, kept warm. The grader's side: {@link
 * io.gradus.grader.compile.JavacService}; the child's: {@code CompilerProcess}.
 */
package io.gradus.grader.compile;
