/**
 * Records a training's curve: a listener for DJL's trainer, and the run folder that it fills
 * without holding the training up. Nothing that goes wrong here stops a training.
 */
package io.gradus.exercises.kit.record;
