import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import java.util.function.*;

/** Functions that build: suppliers, functions, method references. */
class StyleLambdas {
  static Block dense(int units) {
    return Linear.builder().setUnits(units).build();
  }

  void network(NDManager manager) {
    Function<Integer, Block> make = StyleLambdas::dense;
    Supplier<Block> act = () -> Activation.reluBlock();
    Function<Integer, Block> wide = n -> dense(n * 2);
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 73, not trainable 0
    net.add(make.apply(5)).add(act.get()).add(wide.apply(4));
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
