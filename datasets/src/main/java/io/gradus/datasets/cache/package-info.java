/**
 * The user's cache: where it lies on each platform, what happens when it cannot be written, and
 * files that appear whole or not at all.
 */
package io.gradus.datasets.cache;
