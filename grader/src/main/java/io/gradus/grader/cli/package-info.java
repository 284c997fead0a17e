/**
 * The command line: picocli commands that translate options into calls and results into exit codes.
 */
package io.gradus.grader.cli;
