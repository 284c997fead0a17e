// trap: check/shuffle-missing
// why: the training rows are shuffled; only validation keeps its order, where order changes
//      nothing.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class OrderDoesNotMatter {
    private static ArrayDataset of(NDArray x, NDArray y, boolean forTraining) {
        return new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(25, forTraining).build();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (NDManager m = NDManager.newBaseManager(); Model model = Model.newInstance("order")) {
            NDArray x = m.randomNormal(new Shape(500, 8));
            NDArray y = m.zeros(new Shape(250)).concat(m.ones(new Shape(250)));
            NDArray vx = m.randomNormal(new Shape(100, 8));
            NDArray vy = m.zeros(new Shape(50)).concat(m.ones(new Shape(50)));
            model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(15).build()).add(Activation::relu).add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 8));
                EasyTrain.fit(trainer, 10, of(x, y, true), of(vx, vy, false));
            }
        }
    }
}
