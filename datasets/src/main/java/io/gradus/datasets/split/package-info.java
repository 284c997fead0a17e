/**
 * Which rows a network learns from and which it is tested on: index files that reproduce the
 * course's own figures, and stratified draws for grading.
 */
package io.gradus.datasets.split;
