// fault: check/output-units
// why: three species, two scores: the labels 0, 1 and 2 do not fit.

package penguins;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.List;

public class ThreePenguinsTwoUnits {
    private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

    public static void main(String[] args) throws IOException, TranslateException {
        Penguins p = Penguins.load();
        var scaler = Scaler.standard().fit(p.trainX());

        Block block = new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(2).build());
            //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/output-units

        try (Model model = Model.newInstance("penguins")) {
            model.setBlock(block);
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 4));
                NDManager nd = trainer.getManager();
                var train = new ArrayDataset.Builder()
                    .setData(nd.create(scaler.apply(p.trainX())))
                    .optLabels(nd.create(p.trainY()))
                    .setSampling(16, true)
                    .build();
                EasyTrain.fit(trainer, 50, train, null);
                System.out.println("Trained to tell apart " + SPECIES);
            }
        }
    }
}
