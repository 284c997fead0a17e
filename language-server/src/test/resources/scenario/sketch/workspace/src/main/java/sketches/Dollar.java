package sketches;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;

/** A learner's own sketch, which belongs to no exercise. */
class Dollar {
  static SequentialBlock network() {
    SequentialBlock network = new SequentialBlock();
    network.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(50).build());
    network.add(Activation::relu);
    /* 🐧 Zählen */	network.add(Linear.builder().setUnits(10).build());
    return network;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      network().initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
    }
  }
}
