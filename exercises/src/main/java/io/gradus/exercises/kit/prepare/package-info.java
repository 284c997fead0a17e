/**
 * What happens to a table before a network sees it: scaling, codes for categories, splits. Nothing
 * here knows a dataset.
 */
package io.gradus.exercises.kit.prepare;
