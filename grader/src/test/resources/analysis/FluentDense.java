import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;

class FluentDense {
  void penguins(NDManager manager) {
    SequentialBlock net =
        //          ^^^ total 83, not trainable 0
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            //   ^^^ (N, 10) · 50
            .add(Activation::relu)
            //   ^^^ (N, 10)
            .add(Linear.builder().setUnits(3).build());
            //   ^^^ (N, 3) · 33
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
