import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 7.03 to 7.05, 7.08, 7.09, 7.12, 7.13: the same helper for spirals, wine and music */
class Inventory7mlp {
  static SequentialBlock mlp(int... units) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < units.length; i++) {
      net.add(Linear.builder().setUnits(units[i]).build());
      if (i < units.length - 1) {
        net.add(Activation::tanh);
      }
    }
    return net;
  }

  void spirals(NDManager manager) {
    SequentialBlock one = mlp(8, 1);
    //              ^^^ total 57, not trainable 0
    one.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
    SequentialBlock two = mlp(8, 6, 1);
    //              ^^^ total 109, not trainable 0
    two.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
    SequentialBlock three = mlp(8, 6, 4, 1);
    //              ^^^ total 135, not trainable 0
    three.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
  }

  void wine(NDManager manager) {
    SequentialBlock shallow = mlp(8, 1);
    //              ^^^ total 105, not trainable 0
    shallow.initialize(manager, DataType.FLOAT32, new Shape(1, 11));
    SequentialBlock deep = mlp(8, 4, 1);
    //              ^^^ total 137, not trainable 0
    deep.initialize(manager, DataType.FLOAT32, new Shape(1, 11));
  }

  void music(NDManager manager) {
    SequentialBlock sliced = mlp(8, 2);
    //              ^^^ total 562, not trainable 0
    sliced.initialize(manager, DataType.FLOAT32, new Shape(1, 67));
    SequentialBlock shallow = mlp(8, 2);
    //              ^^^ total 570, not trainable 0
    shallow.initialize(manager, DataType.FLOAT32, new Shape(1, 68));
    SequentialBlock slicedDeep = mlp(8, 4, 2);
    //              ^^^ total 590, not trainable 0
    slicedDeep.initialize(manager, DataType.FLOAT32, new Shape(1, 67));
    SequentialBlock deep = mlp(8, 4, 2);
    //              ^^^ total 598, not trainable 0
    deep.initialize(manager, DataType.FLOAT32, new Shape(1, 68));
  }
}
