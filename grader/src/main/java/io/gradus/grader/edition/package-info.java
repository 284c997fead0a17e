/**
 * The course that a command works with: the built-in one, or that one with exercises of a teacher's
 * own folder added, which are compiled into the user's cache.
 */
package io.gradus.grader.edition;
