import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.recurrent.*;

/** Recurrents */
class Recurrents {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(RNN.builder().setNumLayers(1).setStateSize(8).setActivation(RNN.Activation.TANH).build());
    //      ^^^ (N, 12, 8) · 128
    net.add(GRU.builder().setNumLayers(2).setStateSize(4).optBidirectional(true).build());
    //      ^^^ (N, 12, 8) · 672
    net.add(LSTM.builder().setNumLayers(1).setStateSize(5).optHasBiases(false).build());
    //      ^^^ (N, 12, 5) · 260
    net.addSingleton(array -> array.get(":, -1, :"));
    //               ^^^ (N, 5)
    net.add(Linear.builder().setUnits(2).build());
    //      ^^^ (N, 2) · 12
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 12, 6));
  }
}
