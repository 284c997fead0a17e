package episode0.check_dl_library.key;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import episode0.check_dl_library.Contract;
import io.gradus.exercises.kit.Exercise;

/** Exercise 0.01: let the engine say who it is, and compute. */
@Exercise("0.01-check-dl-library")
public class CheckDlLibrary implements Contract {

  @Override
  public String describe(Engine engine) {
    // region describe
    return engine.getEngineName() + " " + engine.getVersion();
    // starter
    // // Ask the engine for its name and its version.
    // return "";
    // endregion
  }

  @Override
  public NDArray product(NDManager manager, float[][] a, float[][] b) {
    // region product
    return manager.create(a).matMul(manager.create(b));
    // starter
    // // Multiply the two matrices.
    // return manager.create(a);
    // endregion
  }

  /** Shows which engine is at work, and whether it can multiply. */
  public static void main(String[] args) {
    CheckDlLibrary check = new CheckDlLibrary();
    System.out.println("DJL " + Engine.getDjlVersion());
    System.out.println("engine: " + check.describe(Engine.getInstance()));
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println("computes on: " + manager.getDevice());
      float[][] turn = {{0, -1}, {1, 0}};
      System.out.println("a quarter turn twice is a half turn:");
      System.out.println(check.product(manager, turn, turn));
    }
  }
}
