/**
 * The language server: what an editor asks and is told. Nothing here analyses a source; findings
 * come from the grader, and runs and gradings are child processes.
 */
package io.gradus.languageserver;
