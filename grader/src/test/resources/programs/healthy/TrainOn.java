// trap: check/trainer-not-initialized
// why: training goes on with a loaded network: it has its weights, so nothing is left to
//      initialize.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import java.nio.file.Path;

public class TrainOn {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of("models");
        try (Model model = Model.newInstance("digits"); NDManager manager = NDManager.newBaseManager()) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(60).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(10).build()));
            model.load(folder, "digits");
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                ArrayDataset more = new ArrayDataset.Builder()
                    .setData(manager.randomUniform(0f, 1f, new Shape(200, 64)))
                    .optLabels(manager.arange(200).mod(10))
                    .setSampling(20, true)
                    .build();
                EasyTrain.fit(trainer, 5, more, null);
                NDArray scores = trainer.evaluate(new NDList(manager.zeros(new Shape(1, 64)))).head();
                System.out.println(scores.argMax(1));
            }
        }
    }
}
