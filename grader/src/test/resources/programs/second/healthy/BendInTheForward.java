// trap: check/no-activation
// why: the children are two dense layers only; the forward puts the bend between them.

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

public class BendInTheForward extends AbstractBlock {
    private static final byte VERSION = 1;
    private final Block up;
    private final Block down;

    public BendInTheForward(int wide, int narrow) {
        super(VERSION);
        up = addChildBlock("up", Linear.builder().setUnits(wide).build());
        down = addChildBlock("down", Linear.builder().setUnits(narrow).build());
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray wide = up.forward(store, inputs, training).head();
        return down.forward(store, new NDList(wide.maximum(0f)), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return down.getOutputShapes(up.getOutputShapes(inputs));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        up.initialize(manager, type, inputs);
        down.initialize(manager, type, up.getOutputShapes(inputs));
    }
}
