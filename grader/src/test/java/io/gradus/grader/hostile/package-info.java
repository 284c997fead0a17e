/**
 * A suite of hostile learners: each is graded for real, in every tier this machine has, and must
 * neither pass nor do harm, and must be named in the report.
 */
package io.gradus.grader.hostile;
