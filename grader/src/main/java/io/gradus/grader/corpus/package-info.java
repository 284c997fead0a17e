/**
 * Trainings with planted faults and healthy ones, by which the curve diagnosis is judged: how they
 * are made, kept in small, and counted. No threshold of the diagnosis is set here.
 */
package io.gradus.grader.corpus;
