package io.gradus.exercises.worker;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Multiplies two matrices, for {@code gradus doctor}: shows that libtorch loads and computes in a
 * process such as a worker's.
 */
public final class MatrixProduct {
  private MatrixProduct() {}

  /**
   * Prints the engine's name, version and device, then the elements of the product, row by row,
   * each on a line of its own.
   *
   * @param args {@code n}, then the n·n elements of the left matrix and those of the right one, row
   *     by row
   */
  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray left = manager.create(elements(args, 1, n * n), new Shape(n, n));
      NDArray right = manager.create(elements(args, 1 + n * n, n * n), new Shape(n, n));
      Engine engine = Engine.getInstance();
      System.out.println(
          engine.getEngineName() + " " + engine.getVersion() + " on " + left.getDevice());
      for (float element : left.matMul(right).toFloatArray()) {
        System.out.println(element);
      }
    }
  }

  private static float[] elements(String[] args, int from, int count) {
    float[] elements = new float[count];
    for (int i = 0; i < count; i++) {
      elements[i] = Float.parseFloat(args[from + i]);
    }
    return elements;
  }
}
