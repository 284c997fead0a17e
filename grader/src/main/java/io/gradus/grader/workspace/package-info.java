/** Learners' folders: making one, resetting an exercise, the kit in the local Maven repository. */
package io.gradus.grader.workspace;
