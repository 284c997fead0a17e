// fault: check/shuffle-missing
// why: rows are collected species by species and taken in that order: a batch has one species.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.util.ArrayList;
import java.util.List;

public class SpeciesInARow {
    record Bird(float[] measures, int species) {}

    public static void main(String[] args) {
        Penguins penguins = Penguins.load();
        float[][] x = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
        List<Bird> birds = new ArrayList<>();
        for (int species = 0; species < 3; species++) {
            for (int i = 0; i < x.length; i++) {
                if (penguins.trainY()[i] == species) {
                    birds.add(new Bird(x[i], species));
                 // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/shuffle-missing
                }
            }
        }

        try (Model model = Model.newInstance("row")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(3).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 4));
                for (int epoch = 0; epoch < 40; epoch++) {
                    for (int start = 0; start + 16 <= birds.size(); start += 16) {
                        List<Bird> batch = birds.subList(start, start + 16);
                        //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/shuffle-missing
                        try (NDManager step = trainer.getManager().newSubManager();
                                GradientCollector gradients = trainer.newGradientCollector()) {
                            float[][] in = batch.stream().map(Bird::measures).toArray(float[][]::new);
                            int[] out = batch.stream().mapToInt(Bird::species).toArray();
                            NDList said = trainer.forward(new NDList(step.create(in)));
                            gradients.backward(trainer.getLoss().evaluate(new NDList(step.create(out)), said));
                        }
                        trainer.step();
                    }
                }
            }
        }
    }
}
