import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;

/** Statements, a condition on a constant, a variable for a layer, a loop over sizes. */
class StyleStatements {
  private static final int CLASSES = 3;
  private static final boolean WITH_DROPOUT = true;

  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    int[] sizes = {32, 16};
    for (int size : sizes) {
      net.add(Linear.builder().setUnits(size).build());
      //      ^^^ 2×, last (N, 16) · 528
      net.add(Activation::relu);
    }
    if (WITH_DROPOUT) {
      net.add(Dropout.builder().optRate(0.3f).build());
      //      ^^^ (N, 16)
    } else {
      net.add(Linear.builder().setUnits(1000).build());
      //      ^^^ nothing
    }
    Linear last = Linear.builder().setUnits(CLASSES).build();
    //            ^^^ (N, 3) · 51
    net.add(last);
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
