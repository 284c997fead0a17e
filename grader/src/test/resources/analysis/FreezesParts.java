import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.nn.norm.*;

/** Frozen parameters are not trainable; BatchNorm's statistics never were. */
class FreezesParts {
  void network(NDManager manager) {
    SequentialBlock base = new SequentialBlock().add(Linear.builder().setUnits(8).build());
    base.freezeParameters(true);
    SequentialBlock net = new SequentialBlock().add(base).add(BatchNorm.builder().build());
    //              ^^^ total 72, not trainable 56
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
