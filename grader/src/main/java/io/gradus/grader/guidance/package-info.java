/**
 * What a learner is told beside verdicts: where they stand, which hint fits, when a model answer
 * may be seen. Knows no solution; remembers in the workspace what was graded and shown.
 */
package io.gradus.grader.guidance;
