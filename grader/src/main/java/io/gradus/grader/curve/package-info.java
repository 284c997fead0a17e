/**
 * What a training curve says: numbers of epochs in, findings with their evidence out. No files, no
 * editor's protocol; every threshold is a named constant.
 */
package io.gradus.grader.curve;
