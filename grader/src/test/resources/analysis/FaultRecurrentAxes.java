import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.recurrent.*;

/** FaultRecurrentAxes */
class FaultRecurrentAxes {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(LSTM.builder().setNumLayers(1).setStateSize(5).build());
    //      ^^^ shape/axes
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 6));
  }
}
