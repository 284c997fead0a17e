// trap: check/trainer-not-initialized
// why: the trainer comes without weights out of its factory, and gets them in the method that
//      uses it.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.function.Supplier;

public class InitializedElsewhere implements AutoCloseable {
    private final Model model = Model.newInstance("elsewhere");
    private final Supplier<Trainer> trainers;

    InitializedElsewhere() {
        model.setBlock(new SequentialBlock()
            .add(Linear.builder().setUnits(7).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build()));
        trainers = () -> model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    }

    NDArray ask(NDArray rows) {
        Trainer trainer = trainers.get();
        trainer.initialize(rows.getShape());
        return trainer.evaluate(new NDList(rows)).singletonOrThrow();
    }

    @Override
    public void close() {
        model.close();
    }

    public static void main(String[] args) {
        try (InitializedElsewhere here = new InitializedElsewhere(); var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
            System.out.println(here.ask(manager.ones(new Shape(2, 3))));
        }
    }
}
