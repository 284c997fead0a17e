/** What learners import: annotations, scalers, plots, recorders. Natural DJL types, no grading. */
package io.gradus.exercises.kit;
