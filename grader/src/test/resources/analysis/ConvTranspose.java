import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** ConvTranspose */
class ConvTranspose {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2dTranspose.builder().setFilters(4).setKernelShape(new Shape(4, 4)).optStride(new Shape(2, 2)).optPadding(new Shape(1, 1)).build());
    //      ^^^ (N, 4, 14, 14) · 516
    net.add(Conv2dTranspose.builder().setFilters(2).setKernelShape(new Shape(3, 3)).optStride(new Shape(2, 2)).optOutPadding(new Shape(1, 1)).build());
    //      ^^^ (N, 2, 30, 30) · 74
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 8, 7, 7));
  }
}
