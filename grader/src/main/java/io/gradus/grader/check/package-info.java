/**
 * What can be wrong with a source although its shapes fit: one class per check, or per small family
 * of checks, over the evaluated file. A check that cannot know what was meant stays silent.
 *
 * <p>{@link io.gradus.grader.check.CheckCode} is the table of codes, {@link
 * io.gradus.grader.check.Checks} the table of checks, {@link io.gradus.grader.check.Page} what is
 * explained of each code.
 */
package io.gradus.grader.check;
