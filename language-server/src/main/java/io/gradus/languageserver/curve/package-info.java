/**
 * Trainings that are recorded in the workspaces of open documents, whoever started them: read on
 * the scheduler's thread while they run, and given to features as they are at the moment.
 */
package io.gradus.languageserver.curve;
