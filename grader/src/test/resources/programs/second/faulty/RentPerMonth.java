// fault: check/softmax-in-regression
// why: softmax over one unit is one: every flat costs one euro.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.util.PairList;

public class RentPerMonth extends AbstractBlock {
    private final Block first;
    private final Block second;

    public RentPerMonth() {
        first = addChildBlock("first", Linear.builder().setUnits(24).build());
        second = addChildBlock("second", Linear.builder().setUnits(1).build());
    }

    @Override
    protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> more) {
        NDArray hidden = first.forward(store, inputs, training).singletonOrThrow();
        hidden = ai.djl.nn.Activation.relu(hidden);
        NDArray rent = second.forward(store, new NDList(hidden), training).singletonOrThrow();
        return new NDList(rent.softmax(-1));
        //                ^^^^^^^^^^^^^^^^ check/softmax-in-regression
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {new Shape(in[0].get(0), 1)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        first.initialize(manager, type, shapes);
        second.initialize(manager, type, new Shape(shapes[0].get(0), 24));
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("rent")) {
            model.setBlock(new RentPerMonth());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("euro")))) {
            //                                                                ~~~~~~~~~~~~~~~~~~~ check/softmax-in-regression
                trainer.initialize(new Shape(1, 7));
            }
        }
    }
}
