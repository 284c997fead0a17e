import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.pooling.Pool;

/** Conv1dLayer */
class Conv1dLayer {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv1d.builder().setFilters(8).setKernelShape(new Shape(5)).build());
    //      ^^^ (N, 8, 96) · 248
    net.add(Pool.maxPool1dBlock(new Shape(4)));
    //      ^^^ (N, 8, 24)
    net.add(Pool.globalAvgPool1dBlock());
    //      ^^^ (N, 8)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 6, 100));
  }
}
