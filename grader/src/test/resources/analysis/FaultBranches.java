import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;

/** Branches of different sizes are added. */
class FaultBranches {
  void network(NDManager manager) {
    ParallelBlock branches = new ParallelBlock(list -> new NDList(list.get(0).head().add(list.get(1).head())));
    //                       ^^^ shape/mismatch
    branches.add(Linear.builder().setUnits(6).build());
    //           ^^^ (N, 6) · 30
    branches.add(Linear.builder().setUnits(5).build());
    //           ^^^ (N, 5) · 25
    branches.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
