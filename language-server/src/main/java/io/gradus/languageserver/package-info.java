/**
 * The language server: it will turn the grader's findings into diagnostics, hints and lenses. Still
 * an empty room; as the end of the chain, its module packs the distribution.
 */
package io.gradus.languageserver;
