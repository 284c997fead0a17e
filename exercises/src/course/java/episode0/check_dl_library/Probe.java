package episode0.check_dl_library;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.gradus.exercises.wire.Tensor;

/** Runs in the learner's process: shows engines that exist in name only, and computes with DJL. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public String describe(String name, String version) {
    return contract.describe(new Named(name, version));
  }

  @Override
  public Tensor product(float[][] a, float[][] b) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray product = contract.product(manager, a, b);
      if (product == null) {
        throw new IllegalStateException("product returned null");
      }
      return Tensor.ofFloats(
          product.toType(DataType.FLOAT32, false).toFloatArray(), product.getShape().getShape());
    }
  }

  /** An engine that can say who it is, and nothing else. */
  private static final class Named extends Engine {
    private final String name;
    private final String version;

    Named(String name, String version) {
      this.name = name;
      this.version = version;
    }

    @Override
    public String getEngineName() {
      return name;
    }

    @Override
    public String getVersion() {
      return version;
    }

    @Override
    public int getRank() {
      return Integer.MAX_VALUE;
    }

    @Override
    public Engine getAlternativeEngine() {
      throw new UnsupportedOperationException("this engine has a name and a version only");
    }

    @Override
    public boolean hasCapability(String capability) {
      return false;
    }

    @Override
    public Model newModel(String modelName, Device device) {
      throw new UnsupportedOperationException("this engine has a name and a version only");
    }

    @Override
    public NDManager newBaseManager() {
      throw new UnsupportedOperationException("this engine has a name and a version only");
    }

    @Override
    public NDManager newBaseManager(Device device) {
      throw new UnsupportedOperationException("this engine has a name and a version only");
    }
  }
}
