// trap: check/deep-sigmoid
// why: one hidden layer of sigmoid, as in the lesson on activation functions.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ShallowSigmoid {
    public static void main(String[] args) throws IOException, TranslateException {
        float[][] in = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        float[][] out = {{0}, {1}, {1}, {0}};
        SequentialBlock xor = new SequentialBlock();
        xor.add(Linear.builder().setUnits(3).build());
        xor.add(Activation::sigmoid);
        xor.add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("xor")) {
            model.setBlock(xor);
            TrainingConfig config = new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.05f)).build());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 2));
                NDManager nd = trainer.getManager();
                ArrayDataset table = new ArrayDataset.Builder().setData(nd.create(in)).optLabels(nd.create(out)).setSampling(4, true).build();
                EasyTrain.fit(trainer, 400, table, null);
            }
        }
    }
}
