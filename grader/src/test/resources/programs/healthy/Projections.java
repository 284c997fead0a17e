// trap: check/no-activation
// why: query, key and value are linear maps of the same input, and the output map follows a
//      weighted sum, not a dense layer.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.util.PairList;

public class Projections extends AbstractBlock {
    private final Linear query = addChildBlock("query", Linear.builder().setUnits(32).optBias(false).build());
    private final Linear key = addChildBlock("key", Linear.builder().setUnits(32).optBias(false).build());
    private final Linear value = addChildBlock("value", Linear.builder().setUnits(32).optBias(false).build());
    private final Linear mix = addChildBlock("mix", Linear.builder().setUnits(32).build());

    @Override
    protected NDList forwardInternal(ParameterStore ps, NDList in, boolean training, PairList<String, Object> params) {
        NDArray q = query.forward(ps, in, training).head();
        NDArray k = key.forward(ps, in, training).head();
        NDArray v = value.forward(ps, in, training).head();
        NDArray weights = q.matMul(k.transpose(0, 2, 1)).div(Math.sqrt(32)).softmax(-1);
        return mix.forward(ps, new NDList(weights.matMul(v)), training);
    }

    @Override
    protected void initializeChildBlocks(NDManager m, DataType t, Shape... in) {
        query.initialize(m, t, in);
        key.initialize(m, t, in);
        value.initialize(m, t, in);
        mix.initialize(m, t, value.getOutputShapes(in));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return mix.getOutputShapes(value.getOutputShapes(in));
    }

    public static void main(String[] args) {
        SequentialBlock net = new SequentialBlock();
        net.add(new Projections());
        net.addSingleton(a -> a.mean(new int[] {1}));
        net.add(Activation.geluBlock());
        net.add(Linear.builder().setUnits(2).build());
        try (Model model = Model.newInstance("attention"); NDManager nd = NDManager.newBaseManager()) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(4, 10, 12));
                System.out.println(trainer.evaluate(new NDList(nd.ones(new Shape(4, 10, 12)))).head().getShape());
            }
        }
    }
}
