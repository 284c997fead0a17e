/** How long Gradus takes on this machine, measured by doing what learners and teachers do. */
package io.gradus.grader.benchmark;
