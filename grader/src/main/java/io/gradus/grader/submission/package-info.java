/** A snapshot of the learner's sources, read once, and which file solves which exercise. */
package io.gradus.grader.submission;
