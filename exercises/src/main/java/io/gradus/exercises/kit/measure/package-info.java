/**
 * How good a model is: what it takes for what, how it ranks, and how much of its score is luck.
 * What is undefined stays undefined.
 */
package io.gradus.exercises.kit.measure;
