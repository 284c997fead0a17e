/**
 * The figures that the course states, computed anew beside what it states, with a word on every
 * deviation.
 */
package io.gradus.grader.figures;
