/** Tiers of isolation: detected by trying, and starting a JVM inside one. */
package io.gradus.grader.sandbox;
