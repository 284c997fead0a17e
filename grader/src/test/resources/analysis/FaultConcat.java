import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import java.util.*;

/** Maps of different heights cannot be laid behind each other. */
class FaultConcat {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(
        new ParallelBlock(
        //^^^ shape/mismatch
            list -> new NDList(NDArrays.concat(list.get(0).addAll(list.get(1)), 1)),
            List.of(
                Conv2d.builder().setFilters(4).setKernelShape(new Shape(3, 3)).build(),
                Conv2d.builder().setFilters(4).setKernelShape(new Shape(5, 5)).build())));
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28));
  }
}
