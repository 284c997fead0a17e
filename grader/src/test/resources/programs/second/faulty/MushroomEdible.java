// fault: check/deep-sigmoid
// why: seven sigmoids behind each other; the first layers get next to no gradient.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.util.stream.IntStream;

public class MushroomEdible {
  private static final int[] WIDTHS = {96, 80, 64, 48, 32, 24, 16};

  public static void main(String[] args) {
    SequentialBlock layers = new SequentialBlock();
    IntStream.of(WIDTHS).forEach(width -> {
      layers.add(Linear.builder().setUnits(width).build());
      layers.add(Activation.sigmoidBlock());
   // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/deep-sigmoid
      //         ^^^^^^^^^^^^^^^^^^^^^^^^^ check/deep-sigmoid
    });
    layers.add(Linear.builder().setUnits(2).build());
    try (NDManager manager = NDManager.newBaseManager()) {
      layers.initialize(manager, DataType.FLOAT32, new Shape(1, 117));
      System.out.println(layers);
    }
  }
}
