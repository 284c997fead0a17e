import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;

class MissingFlatten {
  void network(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(50).build())
            //   ^^^ (N, 50, 62, 62) · 1,400
            .add(Activation::relu)
            //   ^^^ (N, 50, 62, 62)
            .add(Linear.builder().setUnits(10).build());
            //   ^^^ shape/missing-flatten
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
