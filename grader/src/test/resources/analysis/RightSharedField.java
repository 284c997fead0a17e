import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** What the field's block is made of is not seen from here. */
class RightSharedField {
  private final SequentialBlock features = new SequentialBlock();

  void build() {
    features.add(Blocks.batchFlattenBlock());
  }

  void use(NDManager manager) {
    SequentialBlock net = new SequentialBlock().add(features);
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ (…, 2) · 2·in + 2
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
  }
}
