import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Helper methods with parameters, a factory in a nested class, recursion that ends. */
class StyleHelpers {
  static SequentialBlock dense(int units) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(units).build())
        //   ^^^ 2×, last (N, 8) · 136
        .add(Activation::relu);
  }

  static void halve(SequentialBlock net, int units) {
    if (units < 2) {
      return;
    }
    net.add(Linear.builder().setUnits(units).build());
    //      ^^^ 2×, last (N, 2) · 10
    halve(net, units / 2);
  }

  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock().add(dense(16)).add(dense(8));
    //                                              ^^^ (N, 16) · 80
    //                                                             ^^^ (N, 8) · 136
    halve(net, 4);
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
