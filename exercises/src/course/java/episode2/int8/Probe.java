package episode2.int8;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** Runs in the learner's process: makes arrays of values, and values of arrays. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Coded codes(String[] values, List<String> categories) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray codes = required(contract.codes(manager, values, categories), "codes");
      String type = codes.getDataType().name();
      return new Coded(type, Optional.of(codes.toType(DataType.INT64, false).toLongArray()), "");
    } catch (IllegalArgumentException e) {
      return new Coded("", Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String[] decode(byte[] codes, List<String> categories) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return contract.decode(manager.create(codes), categories);
    }
  }

  @Override
  public Tensor inputs(byte[] codes, List<String> categories) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray inputs = required(contract.inputs(manager.create(codes), categories), "inputs");
      return Tensor.ofFloats(
          inputs.toType(DataType.FLOAT32, false).toFloatArray(), inputs.getShape().getShape());
    }
  }

  private static NDArray required(NDArray array, String method) {
    if (array == null) {
      throw new IllegalStateException(method + " returned null");
    }
    return array;
  }
}
