import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;
import ai.djl.nn.pooling.Pool;
import java.util.*;

/** 5.05, 5.07: DenseNet121 as plain blocks, without and with a head on frozen parameters. */
class Inventory5x05 {
  static SequentialBlock dense121() {
    SequentialBlock net = new SequentialBlock().add(conv(64, 7, 2, 3)).add(BatchNorm.builder().build()).add(Activation::relu)
      .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
    int channels = 64;
    int[] blocks = {6, 12, 24, 16};
    for (int b = 0; b < blocks.length; b++) {
      for (int i = 0; i < blocks[b]; i++) { net.add(layer()); channels += 32; }
      if (b < 3) { channels /= 2; net.add(BatchNorm.builder().build()).add(Activation::relu).add(conv(channels, 1, 1, 0)).add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2))); }
    }
    return net.add(BatchNorm.builder().build()).add(Activation::relu);
  }
  static Block layer() {
    return new ParallelBlock(l -> new NDList(NDArrays.concat(new NDList(l.get(0).head(), l.get(1).head()), 1)),
      Arrays.asList(Blocks.identityBlock(), new SequentialBlock().add(BatchNorm.builder().build()).add(Activation::relu).add(conv(128, 1, 1, 0)).add(BatchNorm.builder().build()).add(Activation::relu).add(conv(32, 3, 1, 1))));
  }
  static Conv2d conv(int f, int k, int s, int p) { return Conv2d.builder().setFilters(f).setKernelShape(new Shape(k, k)).optStride(new Shape(s, s)).optPadding(new Shape(p, p)).optBias(false).build(); }
  void networks(NDManager manager) {
    SequentialBlock base = dense121();
    //              ^^^ total 7,037,504, not trainable 83,648
    base.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 160, 160));
    SequentialBlock whole = dense121();
    //              ^^^ total 7,093,360, not trainable 7,039,552
    whole.freezeParameters(true);
    whole.add(Pool.globalMaxPool2dBlock());
    whole.add(BatchNorm.builder().build());
    //        ^^^ (N, 1024) · 4,096
    whole.add(Linear.builder().setUnits(50).build());
    //        ^^^ (N, 50) · 51,250
    whole.add(Activation::relu);
    whole.add(Linear.builder().setUnits(10).build());
    //        ^^^ (N, 10) · 510
    whole.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 160, 160));
  }
}
