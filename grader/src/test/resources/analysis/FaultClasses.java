import ai.djl.nn.*;
import ai.djl.nn.core.*;

// exercise 4.15-pooling-cnn: input (3, 8, 8) classes 10

@Exercise("4.15-pooling-cnn")
class FaultClasses {
  Block network() {
    return new SequentialBlock()
        .add(Blocks.batchFlattenBlock())
        //   ^^^ (N, 192)
        .add(Linear.builder().setUnits(9).build())
        //   ^^^ shape/classes
        .add(Activation::relu);
  }
}
