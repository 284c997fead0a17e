import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.pooling.Pool;

/** The largest of a 3-d window steps by one where nothing else is said, the mean by its kernel. */
class Conv3dLayer {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv3d.builder().setFilters(4).setKernelShape(new Shape(3, 3, 3)).build());
    //      ^^^ (N, 4, 8, 10, 12) · 220
    net.add(Pool.maxPool3dBlock(new Shape(2, 2, 2)));
    //      ^^^ (N, 4, 7, 9, 11)
    net.add(Pool.avgPool3dBlock(new Shape(3, 3, 3)));
    //      ^^^ (N, 4, 2, 3, 3)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 10, 12, 14));
  }
}
