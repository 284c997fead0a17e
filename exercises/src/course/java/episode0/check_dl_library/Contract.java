package episode0.check_dl_library;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Exercise 0.01: is DJL there, and does it compute? */
public interface Contract {
  /**
   * Says which engine this is.
   *
   * @param engine any engine of DJL's
   * @return its name and its version, with a blank between them
   */
  String describe(Engine engine);

  /**
   * Multiplies two matrices by the engine.
   *
   * @param manager makes arrays
   * @param a {@code (n, k)}
   * @param b {@code (k, m)}
   * @return the matrix product, {@code (n, m)}
   */
  NDArray product(NDManager manager, float[][] a, float[][] b);
}
