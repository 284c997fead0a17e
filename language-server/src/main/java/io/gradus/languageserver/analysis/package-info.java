/** When a document is analysed, and who is told: once a version, on one thread. */
package io.gradus.languageserver.analysis;
