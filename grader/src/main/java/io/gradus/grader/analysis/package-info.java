/**
 * What can be known of a learner's source without running it: layers with their shapes and
 * parameters, faults, the outline of the workflow. Knows no editor and touches no file; the server
 * and the command line both ask here.
 */
package io.gradus.grader.analysis;
