import ai.djl.nn.*;
import ai.djl.nn.core.*;

import org.example.layers.Linear;

/** A class of the same name from elsewhere. */
class NotOfDjl {
  void network() {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ nothing
  }
}
