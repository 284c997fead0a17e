/** javac in a child JVM of its own, limited and killable, kept warm. */
package io.gradus.grader.compile;
