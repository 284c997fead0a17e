/**
 * DJL's layers: for each its settings, the shapes that it makes, its parameters, and the input that
 * it cannot take. Formulas are those of DJL 0.35.1 with its PyTorch engine.
 */
package io.gradus.grader.network.layer;
