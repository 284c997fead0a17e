import ai.djl.nn.*;
import ai.djl.nn.core.*;

// exercise 2.16-build-net: input (4) classes 3

/** The exercise knows the input. */
@Exercise("2.16-build-net")
class InputFromExercise {
//    ^^^ exercise 2.16-build-net InputFromExercise
  @Step(4)
  Block network(long features, long classes) {
  //    ^^^ step 4 Choose an architecture
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        //   ^^^ (N, 10) · 50
        .add(Activation::relu)
        .add(Linear.builder().setUnits(classes).build());
        //   ^^^ (N, classes) · 11·classes
  }
}
