// fault: check/batch-size
// why: forty rows are left for training after the cut, in batches of 64.

import ai.djl.Model;
import ai.djl.engine.Engine;
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
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class FewRowsLeft {
    public static void main(String[] args) throws IOException, TranslateException {
        Engine.getInstance().setRandomSeed(1);
        try (Model model = Model.newInstance("few"); NDManager manager = NDManager.newBaseManager()) {
            int rows = 50;
            NDArray x = manager.randomNormal(new Shape(rows, 6));
            NDArray y = x.sum(new int[] {1}, true);
            ArrayDataset all = new ArrayDataset.Builder()
                .setData(x)
                .optLabels(y)
                .setSampling(64, true)
                //           ^^ check/batch-size
                .build();
            RandomAccessDataset[] cut = all.randomSplit(4, 1);
            //                          ~~~~~~~~~~~~~~~~~~~~~ check/batch-size
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(6).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
                trainer.initialize(new Shape(1, 6));
                EasyTrain.fit(trainer, 20, cut[0], cut[1]);
            }
        }
    }
}
