/**
 * Runs, gradings and hints: child processes of their own, one at a time in a workspace, whose
 * output never comes near the protocol.
 */
package io.gradus.languageserver.task;
