package io.gradus.grader.network;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.Optional;

/**
 * What DJL makes of a network.
 *
 * @param layers what it says after initialising, where it could be initialised
 * @param refusal what it threw as it built, initialised or ran the network; empty where it ran
 */
record Trial(Optional<RealLayer> layers, Optional<Throwable> refusal) {
  static Trial of(RandomNetwork network, CompiledNetworks compiled, NDManager manager) {
    Optional<RealLayer> layers = Optional.empty();
    try (NDManager own = manager.newSubManager()) {
      Block block = compiled.initialise(network, own);
      layers = Optional.of(RealLayer.of(block));
      Shape shape = new Shape(network.inputShape().stream().mapToLong(i -> i).toArray());
      DataType type = network.wholeNumbers() ? DataType.INT64 : DataType.FLOAT32;
      block.forward(new ParameterStore(own, false), new NDList(own.zeros(shape, type)), false);
      return new Trial(layers, Optional.empty());
    } catch (Throwable refusal) {
      if (refusal instanceof LinkageError || refusal instanceof ReflectiveOperationException) {
        throw new AssertionError(network.text(), refusal);
      }
      return new Trial(layers, Optional.of(refusal));
    }
  }

  boolean ran() {
    return refusal.isEmpty();
  }

  /** Whether nobody can tell if it would run: PyTorch's engine lacks a layer of it altogether. */
  boolean undecided() {
    return layers.isPresent() && refusal.orElse(null) instanceof UnsupportedOperationException;
  }
}
