package episode2.build_net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs in the learner's process: builds the network and lets values through it. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<Layer> layers(long features, long classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = initialized(manager, features, classes, 1);
      List<Block> blocks =
          network instanceof SequentialBlock ? network.getChildren().values() : List.of(network);
      NDList values = new NDList(manager.ones(new Shape(1, features)));
      List<Layer> layers = new ArrayList<>();
      for (Block block : blocks) {
        values = block.forward(new ParameterStore(manager, false), values, false);
        layers.add(
            new Layer(kind(manager, block), values.singletonOrThrow().size(), parameters(block)));
      }
      return layers;
    }
  }

  @Override
  public Fresh fresh(long features, long classes, Tensor rows) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = initialized(manager, features, classes, rows.shape()[0]);
      List<Tensor> weights = new ArrayList<>();
      for (Parameter parameter : network.getParameters().values()) {
        weights.add(tensor(parameter.getArray()));
      }
      return new Fresh(weights, forward(manager, network, rows));
    }
  }

  @Override
  public Tensor scores(long features, long classes, List<Tensor> weights, Tensor rows) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = initialized(manager, features, classes, rows.shape()[0]);
      List<Parameter> parameters = new ArrayList<>(network.getParameters().values());
      if (parameters.size() != weights.size()) {
        throw new IllegalStateException(
            "the network has " + parameters.size() + " parameter arrays, not " + weights.size());
      }
      for (int i = 0; i < weights.size(); i++) {
        parameters.get(i).getArray().set(weights.get(i).floats());
      }
      return forward(manager, network, rows);
    }
  }

  private Block initialized(NDManager manager, long features, long classes, long rows) {
    Block network = contract.network(features, classes);
    if (network == null) {
      throw new IllegalStateException("network(" + features + ", " + classes + ") returned null");
    }
    network.initialize(manager, DataType.FLOAT32, new Shape(rows, features));
    return network;
  }

  private static Tensor forward(NDManager manager, Block network, Tensor rows) {
    NDArray input = manager.create(rows.floats(), new Shape(rows.shape()));
    return tensor(
        network
            .forward(new ParameterStore(manager, false), new NDList(input), false)
            .singletonOrThrow());
  }

  private static Tensor tensor(NDArray array) {
    return Tensor.ofFloats(array.toFloatArray(), array.getShape().getShape());
  }

  private static long parameters(Block block) {
    long count = 0;
    for (Parameter parameter : block.getParameters().values()) {
      count += parameter.getArray().size();
    }
    return count;
  }

  /** A lambda has no name, so a block without parameters is known by what it does. */
  private static Kind kind(NDManager manager, Block block) {
    if (block instanceof Linear) {
      return Kind.LINEAR;
    }
    if (!block.getParameters().isEmpty()) {
      return Kind.OTHER;
    }
    NDArray input = manager.create(new float[] {-2f, 0.5f, 1f}, new Shape(1, 3));
    NDArray output =
        block
            .forward(new ParameterStore(manager, false), new NDList(input), false)
            .singletonOrThrow();
    if (Arrays.equals(output.toFloatArray(), new float[] {-2f, 0.5f, 1f})) {
      return Kind.IDENTITY;
    }
    if (Arrays.equals(output.toFloatArray(), new float[] {0f, 0.5f, 1f})) {
      return Kind.RELU;
    }
    return output.allClose(input.softmax(1)) ? Kind.SOFTMAX : Kind.OTHER;
  }
}
