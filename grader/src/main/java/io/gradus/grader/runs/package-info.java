/**
 * Runs as they lie on the disk: the folders that the kit's recorder fills, and curves that were
 * logged elsewhere. Whatever stands in such a file is somebody's claim, and may be cut off.
 */
package io.gradus.grader.runs;
