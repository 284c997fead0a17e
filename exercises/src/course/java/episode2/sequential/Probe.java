package episode2.sequential;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Runs in the learner's process: initializes the network and lets values through it. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public boolean sequential(long features, long classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return sequential(initialized(manager, 1, features, classes));
    }
  }

  private static boolean sequential(Block block) {
    return block instanceof SequentialBlock
        || block.getChildren().values().stream().anyMatch(Probe::sequential);
  }

  @Override
  public List<Tensor> weights(long features, long classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Tensor> weights = new ArrayList<>();
      for (Parameter parameter : parameters(initialized(manager, 1, features, classes))) {
        weights.add(tensor(parameter.getArray()));
      }
      return weights;
    }
  }

  @Override
  public long[] outputShape(long rows, long features, long classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape[] shapes =
          initialized(manager, 1, features, classes)
              .getOutputShapes(new Shape[] {new Shape(rows, features)});
      if (shapes == null || shapes.length != 1 || shapes[0] == null) {
        throw new IllegalStateException("getOutputShapes has to return one shape");
      }
      return shapes[0].getShape();
    }
  }

  @Override
  public Tensor scores(long features, long classes, List<Tensor> weights, Tensor rows) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = initialized(manager, rows.shape()[0], features, classes);
      List<Parameter> parameters = parameters(network);
      if (parameters.size() != weights.size()) {
        throw new IllegalStateException(
            "the network has " + parameters.size() + " parameter arrays, not " + weights.size());
      }
      for (int i = 0; i < weights.size(); i++) {
        parameters.get(i).getArray().set(weights.get(i).floats());
      }
      NDList input = new NDList(manager.create(rows.floats(), new Shape(rows.shape())));
      return tensor(
          network.forward(new ParameterStore(manager, false), input, false).singletonOrThrow());
    }
  }

  private Block initialized(NDManager manager, long rows, long features, long classes) {
    Block network = contract.network(classes);
    if (network == null) {
      throw new IllegalStateException("network(" + classes + ") returned null");
    }
    network.initialize(manager, DataType.FLOAT32, new Shape(rows, features));
    return network;
  }

  private static List<Parameter> parameters(Block network) {
    List<Parameter> parameters = network.getParameters().values();
    for (Parameter parameter : parameters) {
      if (!parameter.isInitialized()) {
        throw new IllegalStateException(
            "the parameter " + parameter.getName() + " was not initialized");
      }
    }
    return parameters;
  }

  private static Tensor tensor(NDArray array) {
    return Tensor.ofFloats(array.toFloatArray(), array.getShape().getShape());
  }
}
