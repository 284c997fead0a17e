import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.recurrent.*;
import java.util.*;

/** FaultTwoArrays */
class FaultTwoArrays {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(LSTM.builder().setNumLayers(1).setStateSize(5).optReturnState(true).build());
    //      ^^^ (N, 12, 5), (1, N, 5) · 260
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ shape/inputs
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 12, 6));
  }
}
