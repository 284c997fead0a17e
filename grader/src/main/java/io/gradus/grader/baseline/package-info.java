/** Tribuo baselines on the same draw, cached by content. */
package io.gradus.grader.baseline;
