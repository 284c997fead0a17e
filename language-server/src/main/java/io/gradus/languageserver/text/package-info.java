/**
 * Open documents as values: a text, its version, and where its lines begin. Positions are UTF-16
 * units, as editors count.
 */
package io.gradus.languageserver.text;
