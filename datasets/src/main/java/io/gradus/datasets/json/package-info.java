/**
 * Reading the JSON resources of this module: strict, and without reflection, which would cost every
 * start of the command line a tenth of a second.
 */
package io.gradus.datasets.json;
