import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.pooling.Pool;

/** Only the first thing that does not fit is told. */
class FaultVanished {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).build());
    //      ^^^ (N, 8, 12, 12) · 608
    net.add(Pool.maxPool2dBlock(new Shape(4, 4)));
    //      ^^^ (N, 8, 3, 3)
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).build());
    //      ^^^ shape/vanished
    net.add(Conv2d.builder().setFilters(8).setKernelShape(new Shape(5, 5)).build());
    //      ^^^ (?, 8, H - 4, …) · 200·C + 8
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 16, 16));
  }
}
