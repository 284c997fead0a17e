import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import java.util.*;
import java.util.stream.*;

/** Branches that are joined, and a residual one. */
class StyleParallel {
  void network(NDManager manager) {
    ParallelBlock branches =
        new ParallelBlock(
            list ->
                new NDList(
                    NDArrays.concat(
                        new NDList(list.stream().map(NDList::head).collect(Collectors.toList())), 1)),
            List.of(Linear.builder().setUnits(6).build(), Blocks.identityBlock()));
            //      ^^^ (N, 6) · 30
    ParallelBlock residual =
        new ParallelBlock(list -> new NDList(list.get(0).head().add(list.get(1).head())));
    residual.add(Linear.builder().setUnits(10).build());
    //           ^^^ (N, 10) · 110
    residual.add(Blocks.identityBlock());
    //           ^^^ (N, 10)
    SequentialBlock net = new SequentialBlock().add(branches).add(residual);
    //              ^^^ total 140, not trainable 0
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
