/**
 * Pictures. A {@link io.gradus.exercises.kit.plot.Plot} is a value: numbers and words that say what
 * is shown; drawing it is a second step, and nothing of Java's graphics is loaded before.
 */
package io.gradus.exercises.kit.plot;
