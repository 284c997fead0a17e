// trap: check/accuracy-in-regression
// why: Accuracy goes with the classifier, the distance with the other network; both in one file.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;

public class ClassesAndDegrees {
    record Task(String name, int units, Loss loss, List<Evaluator> evaluators) {
        TrainingConfig config() {
            DefaultTrainingConfig config = new DefaultTrainingConfig(loss);
            evaluators.forEach(config::addEvaluator);
            return config;
        }

        Block net() {
            return new SequentialBlock()
                    .add(Linear.builder().setUnits(20).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(units).build());
        }
    }

    public static void main(String[] args) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task("sunny", 2, Loss.softmaxCrossEntropyLoss(), List.of(new Accuracy())));
        tasks.add(new Task("degrees", 1, Loss.l1Loss(), List.of()));
        for (Task task : tasks) {
            try (Model model = Model.newInstance(task.name())) {
                model.setBlock(task.net());
                try (Trainer trainer = model.newTrainer(task.config())) {
                    trainer.initialize(new Shape(1, 11));
                }
            }
        }
    }
}
