import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** A switch expression, a ternary, an enum, a record, arithmetic. */
class StyleSwitch {
  enum Width { NARROW, WIDE }

  record Sizes(int hidden, int classes) {}

  static int units(Width width) {
    return switch (width) {
      case NARROW -> 5;
      case WIDE -> 5 * 4;
    };
  }

  void network(NDManager manager) {
    Sizes sizes = new Sizes(units(Width.WIDE), 3);
    boolean deep = sizes.hidden() > 10;
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(deep ? sizes.hidden() / 2 : 1).build());
    //      ^^^ (N, 10) · 50
    switch (sizes.classes()) {
      case 2:
        net.add(Linear.builder().setUnits(1).build());
        //      ^^^ nothing
        break;
      default:
        net.add(Linear.builder().setUnits(sizes.classes()).build());
        //      ^^^ (N, 3) · 33
    }
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
