import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;

/** ActivationsEveryWay */
class ActivationsEveryWay {
  void network(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Activation::relu);
    //      ^^^ (N, 5)
    net.add(Activation.sigmoidBlock());
    //      ^^^ (N, 5)
    net.add(Activation.leakyReluBlock(0.1f));
    //      ^^^ (N, 5)
    net.add(arrays -> Activation.elu(arrays, 0.5f));
    //      ^^^ (N, 5)
    net.addSingleton(Activation::tanh);
    //               ^^^ (N, 5)
    net.addSingleton(array -> array.softmax(1));
    //               ^^^ (N, 5)
    net.add(list -> new NDList(list.singletonOrThrow().getNDArrayInternal().relu()));
    //      ^^^ (N, 5)
    net.add(Activation.preluBlock());
    //      ^^^ (N, 5) · 1
    net.add(new LambdaBlock(Activation::gelu));
    //      ^^^ (N, 5)
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
  }
}
