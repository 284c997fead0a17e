// fault: check/output-units
// why: four seasons, and three scores.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;

public class FourSeasons {
    static final int[] SEASON_OF_DAY = {0, 0, 1, 1, 2, 2, 3, 3};

    static SequentialBlock network(int hidden, int seasons) {
        return new SequentialBlock()
            .add(Linear.builder().setUnits(hidden).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(seasons).build());
            //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/output-units
    }

    public static void main(String[] args) throws Exception {
        try (Model model = Model.newInstance("seasons")) {
            model.setBlock(network(12, 3));
            //             ^^^^^^^^^^^^^^ check/output-units
            //                         ^ check/output-units
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                NDManager manager = trainer.getManager();
                NDArray days = manager.randomUniform(-1f, 1f, new Shape(8, 5), DataType.FLOAT32);
                ArrayDataset set = new ArrayDataset.Builder()
                    .setData(days)
                    .optLabels(manager.create(SEASON_OF_DAY))
                    .setSampling(4, true)
                    .build();
                trainer.initialize(new Shape(1, 5));
                EasyTrain.fit(trainer, 30, set, null);
            }
        }
    }
}
