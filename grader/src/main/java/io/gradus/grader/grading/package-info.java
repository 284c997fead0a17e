/**
 * One grading from snapshot to report: which exercises are started, compiling and judging each, and
 * what comes next. Everything that touches the machine is passed in.
 */
package io.gradus.grader.grading;
