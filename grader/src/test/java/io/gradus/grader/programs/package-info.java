/**
 * Faulty and healthy programs for a blind test of the source checks, read from the test resources
 * {@code programs/}, whose README tells their format. Knows no check.
 */
package io.gradus.grader.programs;
