package episode2.predict;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** Runs in the learner's process: makes a model with given weights. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Tensor predict(List<Tensor> weights, boolean dropout, Tensor rows) {
    try (Model model = Model.newInstance("penguins")) {
      NDManager manager = model.getNDManager();
      model.setBlock(network(manager, weights, dropout));
      NDArray found =
          contract.predict(model, manager.create(rows.floats(), new Shape(rows.shape())));
      if (found == null) {
        throw new IllegalStateException("predict returned null");
      }
      if (found.isReleased()) {
        throw new IllegalStateException(
            "predict returned an array whose manager is closed; leave open what you return");
      }
      NDArray floats = found.toType(DataType.FLOAT32, false);
      return Tensor.ofFloats(floats.toFloatArray(), floats.getShape().getShape());
    }
  }

  private static SequentialBlock network(NDManager manager, List<Tensor> weights, boolean dropout) {
    SequentialBlock network = new SequentialBlock();
    for (int i = 0; i < weights.size(); i += 2) {
      boolean last = i == weights.size() - 2;
      if (last && dropout) {
        network.add(Dropout.builder().optRate(0.5f).build());
      }
      network.add(Linear.builder().setUnits(weights.get(i).shape()[0]).build());
      if (!last) {
        network.add(Activation::relu);
      }
    }
    network.initialize(manager, DataType.FLOAT32, new Shape(1, weights.get(0).shape()[1]));
    List<Parameter> parameters = network.getParameters().values();
    for (int i = 0; i < weights.size(); i++) {
      parameters.get(i).getArray().set(weights.get(i).floats());
    }
    return network;
  }
}
