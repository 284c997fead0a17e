// trap: check/same-weights
// why: zeros for the biases, and random numbers for the weights.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.loss.Loss;

public class ZeroBiasesOnly {
    void run(Dataset train, Dataset validation) throws Exception {
        SequentialBlock net = new SequentialBlock()
                .add(Linear.builder().setUnits(30).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(30).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(1).build());
        net.setInitializer(new NormalInitializer(0.05f), Parameter.Type.WEIGHT);
        net.setInitializer(new ConstantInitializer(0f), Parameter.Type.BIAS);
        try (Model model = Model.newInstance("zeros")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
                trainer.initialize(new Shape(1, 4));
                EasyTrain.fit(trainer, 10, train, validation);
            }
        }
    }
}
