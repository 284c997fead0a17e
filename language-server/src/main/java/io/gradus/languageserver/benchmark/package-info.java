/** Plays an editor against the server: to measure it, and to load its classes for the archive. */
package io.gradus.languageserver.benchmark;
