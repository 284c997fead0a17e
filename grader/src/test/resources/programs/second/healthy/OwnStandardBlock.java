// trap: check/inputs-not-scaled
// why: measurements in their own units go in, but the first block of the network brings them to
//      one size, with means and deviations measured on the training rows.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import io.gradus.exercises.kit.Penguins;

public class OwnStandardBlock {
    public static void main(String[] args) throws Exception {
        Penguins penguins = Penguins.load();
        try (Model model = Model.newInstance("own"); var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
            NDArray train = manager.create(penguins.trainX());
            NDArray mean = train.mean(new int[] {0});
            NDArray deviation = train.sub(mean).square().mean(new int[] {0}).sqrt();
            model.setBlock(new SequentialBlock()
                    .add(new LambdaBlock(list -> new NDList(list.singletonOrThrow().sub(mean).div(deviation)), "standard"))
                    .add(Linear.builder().setUnits(10).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(3).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 4));
                ArrayDataset rows = new ArrayDataset.Builder()
                        .setData(train)
                        .optLabels(manager.create(penguins.trainY()))
                        .setSampling(16, true)
                        .build();
                EasyTrain.fit(trainer, 60, rows, null);
            }
        }
    }
}
