import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Sizes and layers in fields, set by a constructor; a builder in two steps. */
class StyleFields {
  private final int hidden;
  private final Linear output = Linear.builder().setUnits(2).build();
  //                            ^^^ (N, 2) · 26

  StyleFields(int hidden) {
    this.hidden = hidden;
  }

  SequentialBlock build() {
    Linear.Builder builder = Linear.builder();
    builder.setUnits(hidden);
    builder.optBias(false);
    return new SequentialBlock().add(builder.build()).add(output);
  }

  public static void main(String[] args) {
    SequentialBlock net = new StyleFields(12).build();
    //              ^^^ total 74, not trainable 0
    net.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 4));
  }
}
