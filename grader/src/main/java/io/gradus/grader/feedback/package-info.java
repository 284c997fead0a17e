/**
 * The one model of feedback: findings, results of exercises and the report that every renderer
 * shows. No IO.
 */
package io.gradus.grader.feedback;
