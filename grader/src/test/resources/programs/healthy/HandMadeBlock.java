// trap: check/no-activation
// why: two dense children without an activation block; relu is applied in forwardInternal.

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

public class HandMadeBlock extends AbstractBlock {
    private final Linear hidden;
    private final Linear out;

    public HandMadeBlock(int classes) {
        hidden = addChildBlock("hidden", Linear.builder().setUnits(25).build());
        out = addChildBlock("out", Linear.builder().setUnits(classes).build());
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> p) {
        NDList current = hidden.forward(store, inputs, training);
        current = Activation.relu(current);
        return out.forward(store, current, training);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        hidden.initialize(manager, dataType, inputShapes);
        out.initialize(manager, dataType, hidden.getOutputShapes(inputShapes));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return out.getOutputShapes(hidden.getOutputShapes(inputs));
    }

    public static void main(String[] args) {
        try (NDManager m = NDManager.newBaseManager()) {
            HandMadeBlock block = new HandMadeBlock(3);
            block.initialize(m, DataType.FLOAT32, new Shape(1, 4));
            System.out.println(block);
        }
    }
}
