package io.gradus.grader.network;

/**
 * Source of one layer.
 *
 * @param shape what comes out of it, as far as the generator knows; only for what it adds next
 * @param block whether it has the type {@code Block}; a lambda has not
 */
record Piece(String code, int[] shape, boolean block) {
  static Piece of(String code, int... shape) {
    return new Piece(code, shape, true);
  }
}
