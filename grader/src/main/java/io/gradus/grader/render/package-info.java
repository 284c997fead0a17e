/**
 * Renderings of a grade report (terminal, JSON, JUnit XML, HTML); each neutralises learner's text
 * once.
 */
package io.gradus.grader.render;
