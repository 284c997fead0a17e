import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;

/** The learner tells the input in a comment. */
class InputFromComment {
  Block network() {
    // input: (N, 3, 64, 64)
    return new SequentialBlock()
        .add(Conv2d.builder().setFilters(50).setKernelShape(new Shape(3, 3)).build());
        //   ^^^ (N, 50, 62, 62) · 1,400
  }

  Block table() {
    return new SequentialBlock() // Input (N, 9)
        .add(Linear.builder().setUnits(2).build());
        //   ^^^ (N, 2) · 20
  }
}
