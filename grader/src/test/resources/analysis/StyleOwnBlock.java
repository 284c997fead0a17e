import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.util.PairList;
import java.util.*;

/** A block of one's own with children. */
class StyleOwnBlock extends AbstractBlock {
  private final Block first;
  private final Block second;

  StyleOwnBlock(int units) {
    first = addChildBlock("first", Linear.builder().setUnits(units).build());
    //                             ^^^ (N, 7) · 35
    second = addChildBlock("second", Linear.builder().setUnits(2).build());
    //                               ^^^ (N, 2) · 16
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDList hidden = Activation.relu(first.forward(store, inputs, training));
    return second.forward(store, hidden, training);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    first.initialize(manager, type, shapes);
    second.initialize(manager, type, first.getOutputShapes(shapes));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] shapes) {
    return second.getOutputShapes(first.getOutputShapes(shapes));
  }

  public static void main(String[] args) {
    StyleOwnBlock block = new StyleOwnBlock(7);
    //            ^^^ total 51, not trainable 0
    block.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 4));
  }
}
