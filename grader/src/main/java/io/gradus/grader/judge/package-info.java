/** Runs hidden tests in the trusted JVM and turns their outcomes into points and findings. */
package io.gradus.grader.judge;
