// trap: check/same-data-twice
// why: both sets come from one table and one method, but from even and from odd rows.

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

public class AlternatingHalves {
    private static ArrayDataset every(NDArray x, NDArray y, String which, boolean random) {
        return new ArrayDataset.Builder().setData(x.get(which)).optLabels(y.get(which)).setSampling(20, random).build();
    }

    public static void main(String[] args) throws Exception {
        try (NDManager manager = NDManager.newBaseManager(); Model model = Model.newInstance("halves")) {
            NDArray x = manager.randomNormal(new Shape(400, 6));
            NDArray y = x.get(":,0").gt(0);
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(8).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 6));
                EasyTrain.fit(trainer, 15, every(x, y, "::2", true), every(x, y, "1::2", false));
            }
        }
    }
}
