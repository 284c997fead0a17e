package episode0.check_dl_library;

import io.gradus.exercises.wire.Tensor;

/** The contract in values. */
public interface View {
  /** What is said of an engine of this name and version. */
  String describe(String name, String version);

  /** The matrix product, computed by the engine of this process. */
  Tensor product(float[][] a, float[][] b);
}
