package io.gradus.exercises.wire;

/**
 * How large anything that crosses the pipe may be. Both sides keep them; only the trusted side's
 * count.
 *
 * @param frameBytes bytes of one frame, without its length
 * @param depth how deep lists, maps, records, optionals and arrays may nest
 * @param containerElements entries of one list, map or array of references
 * @param totalElements values in one frame, a packed row of primitives counting as one
 * @param stringLength UTF-16 units of one string
 * @param tensorBytes bytes of one tensor or packed row of primitives
 */
public record WireLimits(
    int frameBytes,
    int depth,
    int containerElements,
    int totalElements,
    int stringLength,
    int tensorBytes) {

  /** Enough for the weights of the course's largest network (7.1 million floats, 28 MB). */
  public static final WireLimits DEFAULT =
      new WireLimits(32 << 20, 32, 200_000, 500_000, 1_000_000, 30 << 20);

  public WireLimits {
    if (frameBytes < 1
        || depth < 1
        || containerElements < 0
        || totalElements < 1
        || stringLength < 0
        || tensorBytes < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
