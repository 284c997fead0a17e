// trap: check/softmax-twice
// why: the softmax weighs time steps in the middle of the network; the output is raw scores.

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

public class AttentionPooling extends AbstractBlock {
    private final Block importance = addChildBlock("importance", Linear.builder().setUnits(1).build());
    private final Block output = addChildBlock("output", Linear.builder().setUnits(4).build());

    @Override
    protected NDList forwardInternal(ParameterStore ps, NDList in, boolean training, PairList<String, Object> params) {
        NDArray steps = in.singletonOrThrow();                                         // (N, T, F)
        NDArray weight = importance.forward(ps, in, training).singletonOrThrow().softmax(1); // (N, T, 1)
        NDArray pooled = steps.mul(weight).sum(new int[] {1});                         // (N, F)
        return output.forward(ps, new NDList(pooled), training);
    }

    @Override
    protected void initializeChildBlocks(NDManager m, DataType type, Shape... in) {
        importance.initialize(m, type, in[0]);
        output.initialize(m, type, new Shape(in[0].get(0), in[0].get(2)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {new Shape(in[0].get(0), 4)};
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("attention")) {
            model.setBlock(new AttentionPooling());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(8, 20, 16));
            }
        }
    }
}
