// fault: check/same-weights
// why: every weight begins at one, so the thirty units of a layer stay alike for ever.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.loss.Loss;

public class AllOnes {
    private final TrainingConfig config =
            new DefaultTrainingConfig(Loss.l1Loss())
                    .optInitializer(Initializer.ONES, Parameter.Type.WEIGHT);
                    //              ^^^^^^^^^^^^^^^^ check/same-weights

    void run(Dataset train, Dataset validation) throws Exception {
        try (Model model = Model.newInstance("ones")) {
            model.setBlock(
                    new SequentialBlock()
                            .add(Linear.builder().setUnits(30).build())
                            .add(Activation::tanh)
                            .add(Linear.builder().setUnits(30).build())
                            .add(Activation::tanh)
                            .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 4));
                EasyTrain.fit(trainer, 10, train, validation);
            }
        }
    }
}
