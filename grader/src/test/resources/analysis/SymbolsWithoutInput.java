import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.pooling.Pool;

/** Without an input's shape, shapes are told as far as they are known. */
class SymbolsWithoutInput {
  Block dense() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        //   ^^^ (…, 10) · 10·in + 10
        .add(Activation::relu)
        //   ^^^ (…, 10)
        .add(Linear.builder().setUnits(3).build());
        //   ^^^ (…, 3) · 33
  }

  Block maps() {
    return new SequentialBlock()
        .add(Conv2d.builder().setFilters(32).setKernelShape(new Shape(3, 3)).build())
        //   ^^^ (N, 32, H - 2, …) · 288·C + 32
        .add(Pool.maxPool2dBlock(new Shape(2, 2)))
        //   ^^^ (N, 32, ⌊H/2⌋ - 1, ⌊W/2⌋ - 1)
        .add(Pool.globalAvgPool2dBlock())
        //   ^^^ (N, 32)
        .add(Linear.builder().setUnits(2).build());
        //   ^^^ (N, 2) · 66
  }
}
