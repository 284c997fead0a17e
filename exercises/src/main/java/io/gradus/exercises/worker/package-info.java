/**
 * The program that runs in the learner's process: loads the learner's classes, calls them through a
 * probe, and answers with values.
 */
package io.gradus.exercises.worker;
