/**
 * Finding a dataset's files: the user's folders, the cache, the canonical address; each verified
 * against the catalogue before it is used.
 */
package io.gradus.datasets.resolve;
