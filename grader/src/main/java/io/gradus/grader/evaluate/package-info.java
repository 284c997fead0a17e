/**
 * Partial evaluation of one source file: what its expressions are worth as far as that can be known
 * without running it, the networks that it builds, and every call that was met. Follows both ways
 * where a condition is not known, and keeps only what both agree on.
 */
package io.gradus.grader.evaluate;
