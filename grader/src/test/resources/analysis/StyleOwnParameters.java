import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.util.PairList;
import java.util.*;

/** A dense layer by hand: its parameters get their shapes in prepare. */
class StyleOwnParameters extends AbstractBlock {
  private final int units;
  private final Parameter weight;
  private final Parameter bias;

  StyleOwnParameters(int units) {
    this.units = units;
    weight = addParameter(Parameter.builder().setName("weight").setType(Parameter.Type.WEIGHT).build());
    bias = addParameter(Parameter.builder().setName("bias").setType(Parameter.Type.BIAS).optShape(new Shape(units)).build());
  }

  @Override
  public void prepare(Shape[] inputs) {
    weight.setShape(new Shape(inputs[0].get(1), units));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList in, boolean training, PairList<String, Object> params) {
    NDArray w = store.getValue(weight, in.head().getDevice(), training);
    return new NDList(in.singletonOrThrow().dot(w).add(store.getValue(bias, in.head().getDevice(), training)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), units)};
  }

  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    //              ^^^ total 67, not trainable 0
    net.add(new StyleOwnParameters(8));
    //      ^^^ (N, 8) · 40
    net.add(Linear.builder().setUnits(3).build());
    //      ^^^ (N, 3) · 27
    net.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 4));
  }
}
