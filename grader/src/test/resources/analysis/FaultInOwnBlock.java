import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.util.PairList;
import java.util.*;

/** The second child is initialized for rows, and gets maps. */
class FaultInOwnBlock extends AbstractBlock {
  private final Block maps = addChildBlock("maps", Conv2d.builder().setFilters(4).setKernelShape(new Shape(3, 3)).build());
  private final Block rows = addChildBlock("rows", Linear.builder().setUnits(2).build());
  //                                               ^^^ shape/missing-flatten

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> params) {
    return rows.forward(store, maps.forward(store, in, training), training);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    maps.initialize(manager, type, shapes);
    rows.initialize(manager, type, maps.getOutputShapes(shapes));
  }

  void use(NDManager manager) {
    new FaultInOwnBlock().initialize(manager, DataType.FLOAT32, new Shape(1, 1, 9, 9));
  }
}
