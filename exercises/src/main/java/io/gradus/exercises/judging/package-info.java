/**
 * What hidden tests are written against: points, draws from the grading seed, networks rebuilt from
 * claimed weights.
 */
package io.gradus.exercises.judging;
