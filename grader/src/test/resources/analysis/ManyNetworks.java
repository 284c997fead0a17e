import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** One method, two callers: what both agree on, and the rest is left open. */
class ManyNetworks {
  static SequentialBlock network(int classes) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        //   ^^^ (N, 10) · …
        .add(Linear.builder().setUnits(classes).build());
        //   ^^^ (N, ?) · …
  }

  void both(NDManager manager) {
    SequentialBlock penguins = network(3);
    //              ^^^ total 83, not trainable 0
    penguins.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
    SequentialBlock weather = network(1);
    //              ^^^ total 911, not trainable 0
    weather.initialize(manager, DataType.FLOAT32, new Shape(1, 89));
  }
}
