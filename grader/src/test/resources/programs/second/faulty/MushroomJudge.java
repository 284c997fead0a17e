// fault: check/evaluate-stale
// why: the test rows are added up, and never come into the result that is printed.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.function.Consumer;

public class MushroomJudge {
    interface Rows {
        Dataset train();

        Dataset validation();

        Dataset test();
    }

    private static void with(Model model, Consumer<Trainer> what) {
        var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
        config.addEvaluator(new Accuracy());
        config.addTrainingListeners(new EvaluatorTrainingListener());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.initialize(new Shape(1, 22));
            what.accept(trainer);
        }
    }

    static void judge(Trainer trainer, Rows rows) {
        try {
            EasyTrain.fit(trainer, 12, rows.train(), rows.validation());
            EasyTrain.evaluateDataset(trainer, rows.test());
         // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/evaluate-stale
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
        float right = trainer.getTrainingResult().getValidateEvaluation("Accuracy");
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/evaluate-stale
        System.out.printf("on the test rows: %.1f %% right%n", 100 * right);
    }

    static void run(Rows rows) {
        Model model = Model.newInstance("mushrooms");
        model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(12).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(2).build()));
        with(model, trainer -> judge(trainer, rows));
        model.close();
    }
}
