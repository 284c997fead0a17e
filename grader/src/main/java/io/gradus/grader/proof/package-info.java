/**
 * Proves the course: that every reference passes, every starter and known mistake does not, and
 * that pages, points and hints hold together. What it finds is told to authors, with file and line.
 */
package io.gradus.grader.proof;
