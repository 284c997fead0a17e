package episode2.onehot;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** Runs in the learner's process: makes values of the array. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Encoded oneHot(String[] labels, List<String> classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray rows = contract.oneHot(manager, labels, classes);
      if (rows == null) {
        throw new IllegalStateException("oneHot returned null");
      }
      float[] values = rows.toType(DataType.FLOAT32, false).toFloatArray();
      return new Encoded(Optional.of(Tensor.ofFloats(values, rows.getShape().getShape())), "");
    } catch (IllegalArgumentException | EngineException e) {
      // The engine refuses a code of -1, in words that name no label.
      return new Encoded(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }
}
