// trap: check/output-units
// why: labels 1 to 5 are made 0 to 4 before they are used, so that five units fit.

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
import java.util.Arrays;

public class ClassesPlusPadding {
    private static final int[] STARS = {5, 4, 5, 1, 2, 3, 3, 4, 5, 2};

    static int[] fromZero(int[] stars) {
        return Arrays.stream(stars).map(each -> each - 1).toArray();
    }

    public static void main(String[] args) throws Exception {
        try (Model model = Model.newInstance("stars")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(16).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(5).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                NDManager manager = trainer.getManager();
                NDArray words = manager.randomUniform(0f, 1f, new Shape(STARS.length, 50), DataType.FLOAT32);
                trainer.initialize(new Shape(1, 50));
                EasyTrain.fit(trainer, 20, new ArrayDataset.Builder()
                    .setData(words).optLabels(manager.create(fromZero(STARS))).setSampling(5, true).build(), null);
            }
        }
    }
}
