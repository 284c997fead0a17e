/**
 * Stand-ins: rows generated from documented statistics where the real file cannot be had, the same
 * on every machine.
 */
package io.gradus.datasets.standin;
