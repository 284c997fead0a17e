import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;

/** 4.13: sizes of maps after kernels of 3 and of 4; halves are rounded down */
class Inventory4x13 {
  static Block conv(int kernel) {
    return Conv2d.builder().setFilters(50).setKernelShape(new Shape(kernel, kernel)).build();
  }

  static Block pool() {
    return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
  }

  void three(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(conv(3));
    //      ^^^ (N, 50, 62, 62) · 1,400
    net.add(pool());
    //      ^^^ (N, 50, 31, 31)
    net.add(conv(3));
    //      ^^^ (N, 50, 29, 29) · 22,550
    net.add(pool());
    //      ^^^ (N, 50, 14, 14)
    net.add(conv(3));
    //      ^^^ (N, 50, 12, 12) · 22,550
    net.add(pool());
    //      ^^^ (N, 50, 6, 6)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }

  void four(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(conv(4));
    //      ^^^ (N, 50, 61, 61) · 2,450
    net.add(pool());
    //      ^^^ (N, 50, 30, 30)
    net.add(conv(4));
    //      ^^^ (N, 50, 27, 27) · 40,050
    net.add(pool());
    //      ^^^ (N, 50, 13, 13)
    net.add(conv(4));
    //      ^^^ (N, 50, 10, 10) · 40,050
    net.add(pool());
    //      ^^^ (N, 50, 5, 5)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
