import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;

/** Conv1dTransposed */
class Conv1dTransposed {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv1dTranspose.builder().setFilters(4).setKernelShape(new Shape(3)).optStride(new Shape(2)).build());
    //      ^^^ (N, 4, 19) · 52
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4, 9));
  }
}
