// fault: check/dropout-rate
// why: forty percent was meant; the rate is a share, not a percentage.

import ai.djl.nn.*;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.Map;

public class BatSounds {
  static final Map<String, Integer> SETTINGS = Map.of("hidden", 128, "species", 17);
  static final int DROPPED_PERCENT = 40;
  //                                 ~~ check/dropout-rate

  private final int hidden;
  private final int species;

  BatSounds(int hidden, int species) {
    this.hidden = hidden;
    this.species = species;
  }

  Block net() {
    var dropout = Dropout.builder().optRate(DROPPED_PERCENT).build();
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/dropout-rate
    return new SequentialBlock()
        .add(Linear.builder().setUnits(hidden).build())
        .add(Activation.geluBlock())
        .add(dropout)
        .add(Linear.builder().setUnits(species).build());
  }

  public static void main(String[] args) {
    System.out.println(new BatSounds(SETTINGS.get("hidden"), SETTINGS.get("species")).net());
  }
}
