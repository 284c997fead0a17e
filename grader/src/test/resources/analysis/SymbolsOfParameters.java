import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Nobody calls it: sizes are the parameters' names. */
class SymbolsOfParameters {
  Block network(int features, int classes, int hidden) {
    // input: (N, features)
    return new SequentialBlock()
        .add(Linear.builder().setUnits(hidden).build())
        .add(Linear.builder().setUnits(10).build())
        .add(Linear.builder().setUnits(classes).build());
        //   ^^^ (N, classes) · 11·classes
  }
}
