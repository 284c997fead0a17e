/** The course as data: exercises, hints, quizzes, starters made from marked references. */
package io.gradus.exercises.course;
