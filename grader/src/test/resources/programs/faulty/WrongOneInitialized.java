// fault: check/trainer-not-initialized
// why: two trainers in one method; the first was initialized twice, the second never.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;

public class WrongOneInitialized {
    private static Model modelOf(String name, int hidden) {
        Model m = Model.newInstance(name);
        m.setBlock(new SequentialBlock()
            .add(Linear.builder().setUnits(hidden).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(3).build()));
        return m;
    }

    private static float untrained(Trainer trainer, ArrayDataset set) throws IOException, TranslateException {
        try (Batch batch = trainer.iterateDataset(set).iterator().next()) {
            return trainer.getLoss().evaluate(batch.getLabels(), trainer.evaluate(batch.getData())).getFloat();
        }
    }

    static void compare(ArrayDataset train, ArrayDataset val) throws IOException, TranslateException {
        TrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
        try (Model small = modelOf("small", 10); Model large = modelOf("large", 100)) {
            try (Trainer first = small.newTrainer(config); Trainer second = large.newTrainer(config)) {
            //                                                              ~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
                first.initialize(new Shape(1, 4));
                first.initialize(new Shape(1, 4));
                System.out.println("before: " + untrained(first, val) + " " + untrained(second, val));
                //                                                            ^^^^^^^^^^^^^^^^^^^^^^ check/trainer-not-initialized
                EasyTrain.fit(first, 20, train, val);
                EasyTrain.fit(second, 20, train, val);
             // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/trainer-not-initialized
            }
            small.save(Path.of("models"), "small");
            large.save(Path.of("models"), "large");
        }
    }
}
