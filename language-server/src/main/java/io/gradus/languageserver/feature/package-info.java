/**
 * What the learner sees, a class each: from a document and what is known of it to what the protocol
 * calls it. No thread, no file, no client.
 */
package io.gradus.languageserver.feature;
