/**
 * Networks as their formulas see them: sizes that may be symbols, shapes, layers with what comes
 * out of them and how many parameters they have, and what does not fit. Knows nothing of sources.
 */
package io.gradus.grader.network;
