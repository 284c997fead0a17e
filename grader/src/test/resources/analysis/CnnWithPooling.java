import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.Pool;

/** 4.15: 514,510 parameters. */
class CnnWithPooling {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ (N, 50, 62, 62) · 1,400
    net.add(Activation::relu);
    //      ^^^ (N, 50, 62, 62)
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    //      ^^^ (N, 50, 31, 31)
    net.add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
    //      ^^^ (N, 50, 29, 29) · 22,550
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    //      ^^^ (N, 50, 14, 14)
    net.add(Blocks.batchFlattenBlock());
    //      ^^^ (N, 9800)
    net.add(Linear.builder().setUnits(50).build());
    //      ^^^ (N, 50) · 490,050
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    //      ^^^ (N, 10) · 510
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
