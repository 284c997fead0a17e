import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Somebody is typing the second layer. */
class HalfTypedChain {
  Block network() {
    // input: (N, 4)
    return new SequentialBlock()
        .add(Linear.builder().setUnits(7).build())
        //   ^^^ (N, 7) · 35
        .add(Linear.builder().setUni
        //   ^^^ nothing
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build());
        //   ^^^ (…, 3) · 3·in + 3
  }
}
