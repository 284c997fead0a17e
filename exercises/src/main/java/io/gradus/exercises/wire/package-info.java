/**
 * Values that cross the pipe between grader and worker, as length-prefixed CBOR with limits on
 * every size. No Java serialization, no class names from the other side.
 */
package io.gradus.exercises.wire;
