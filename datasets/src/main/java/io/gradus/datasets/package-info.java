/**
 * The way in for other modules: {@link io.gradus.datasets.Datasets} finds a dataset, real or stood
 * in for, and reads it.
 */
package io.gradus.datasets;
