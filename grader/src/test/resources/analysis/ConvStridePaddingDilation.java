import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** ConvStridePaddingDilation */
class ConvStridePaddingDilation {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setFilters(16).setKernelShape(new Shape(3, 3)).optStride(new Shape(2, 2)).optPadding(new Shape(1, 1)).build());
    //      ^^^ (N, 16, 16, 16) · 448
    net.add(Conv2d.builder().setFilters(16).setKernelShape(new Shape(3, 3)).optDilation(new Shape(2, 2)).build());
    //      ^^^ (N, 16, 12, 12) · 2,320
    net.add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).optGroups(16).optBias(false).build());
    //      ^^^ (N, 32, 10, 10) · 288
    net.add(Conv2d.builder().setFilters(4).setKernelShape(new Shape(1, 5)).optStride(new Shape(1, 2)).build());
    //      ^^^ (N, 4, 10, 3) · 644
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
