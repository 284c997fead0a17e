import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.util.PairList;
import java.util.*;

/** A block of one's own that keeps its children in a sequence as well. */
class StyleChildrenList extends AbstractBlock {
  private final SequentialBlock net = new SequentialBlock();

  StyleChildrenList(int layers) {
    for (int i = 0; i < layers; i++) {
      Block layer = Linear.builder().setUnits(4).build();
      //            ^^^ 2×, last (N, 4) · 52
      net.add(layer);
      addChildBlock("layer", layer);
    }
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> params) {
    NDArray x = in.singletonOrThrow();
    for (Block layer : net.getChildren().values()) {
      NDArray y = layer.forward(store, new NDList(x), training).singletonOrThrow();
      x = NDArrays.concat(new NDList(x, y), 1);
    }
    return new NDList(x);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
    Shape shape = shapes[0];
    for (Block layer : net.getChildren().values()) {
      layer.initialize(manager, type, shape);
      shape = new Shape(shape.get(0), shape.get(1) + 4);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] shapes) {
    return new Shape[] {new Shape(shapes[0].get(0), shapes[0].get(1) + 4 * net.getChildren().size())};
  }

  public static void main(String[] args) {
    StyleChildrenList block = new StyleChildrenList(2);
    //                ^^^ total 88, not trainable 0
    block.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 8));
  }
}
