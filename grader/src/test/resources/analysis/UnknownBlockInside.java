import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** A block from elsewhere: behind it nothing is guessed. */
class UnknownBlockInside {
  void network(NDManager manager, Block backbone) {
    SequentialBlock net = new SequentialBlock().add(backbone);
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ (…, 3) · 3·in + 3
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
  }
}
