import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;

// input of one way only
class RightEitherPath {
  void network(NDManager manager, boolean maps) {
    SequentialBlock net = new SequentialBlock();
    if (maps) {
      net.add(Conv2d.builder().setFilters(4).setKernelShape(new Shape(3, 3)).build());
      //      ^^^ (N, 4, 26, 26) · 40
      net.add(Blocks.batchFlattenBlock());
      //      ^^^ (N, 2704)
    } else {
      net.add(Blocks.batchFlattenBlock());
      //      ^^^ (N, 784)
    }
    net.add(Linear.builder().setUnits(10).build());
    //      ^^^ (N, 10) · …
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
  }
}
