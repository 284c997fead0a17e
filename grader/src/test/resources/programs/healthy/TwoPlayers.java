// trap: check/relu-in-regression-output
// why: two networks in one file: the generator ends in tanh, for its pictures lie between -1
//      and 1, the critic in raw scores.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TwoPlayers {
    static final int NOISE = 16, PICTURE = 64;

    static Block generator() {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(32).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(PICTURE).build()).add(Activation::tanh);
    }

    static Block critic() {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(32).build()).add(list -> Activation.leakyRelu(list, 0.2f))
            .add(Linear.builder().setUnits(1).build());
    }

    static Trainer trainer(Model model, Block block, int width) {
        model.setBlock(block);
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(2e-4f)).optBeta1(0.5f).build()));
        trainer.initialize(new Shape(1, width));
        return trainer;
    }

    static void play(NDArray bytes) throws IOException, TranslateException {
        NDArray pictures = bytes.toType(DataType.FLOAT32, true).div(127.5f).sub(1f);
        try (Model forger = Model.newInstance("forger"); Model judge = Model.newInstance("judge");
             Trainer g = trainer(forger, generator(), NOISE); Trainer d = trainer(judge, critic(), PICTURE)) {
            ArrayDataset real = new ArrayDataset.Builder().setData(pictures).optLabels(pictures).setSampling(32, true).build();
            for (Batch batch : d.iterateDataset(real)) {
                NDArray noise = batch.getManager().randomNormal(new Shape(batch.getSize(), NOISE));
                NDArray ones = batch.getManager().ones(new Shape(batch.getSize(), 1));
                try (GradientCollector gc = d.newGradientCollector()) {
                    gc.zeroGradients();
                    NDArray seen = d.getLoss().evaluate(new NDList(ones), d.forward(batch.getData()));
                    NDArray fake = d.getLoss().evaluate(new NDList(ones.mul(0)), d.forward(g.evaluate(new NDList(noise))));
                    gc.backward(seen.add(fake));
                }
                d.step();
                try (GradientCollector gc = g.newGradientCollector()) {
                    gc.zeroGradients();
                    gc.backward(g.getLoss().evaluate(new NDList(ones), d.evaluate(g.forward(new NDList(noise)))));
                }
                g.step();
                batch.close();
            }
        }
    }
}
