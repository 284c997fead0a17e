/**
 * Learners' folders: which one a file lies in, and what the last grading left there. All that reads
 * files is here, and runs on the scheduler's thread.
 */
package io.gradus.languageserver.workspace;
