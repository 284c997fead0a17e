/**
 * Frames, messages and threads between the client and the features: one thread reads, one writes,
 * and neither ever waits for the other or for an answer of the client.
 */
package io.gradus.languageserver.wire;
