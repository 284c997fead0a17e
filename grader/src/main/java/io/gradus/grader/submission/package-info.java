/**
 * What a learner hands in: a snapshot of regular source files, read once, and which of them solves
 * which exercise.
 */
package io.gradus.grader.submission;
