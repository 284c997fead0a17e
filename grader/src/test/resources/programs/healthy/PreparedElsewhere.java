// trap: check/trainer-not-initialized
// why: the trainer comes ready from a method, which has initialized it and given it metrics.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class PreparedElsewhere {
  private static Trainer ready(Model model, DefaultTrainingConfig config, Shape input) {
    Trainer trainer = model.newTrainer(config);
    trainer.setMetrics(new Metrics());
    trainer.initialize(input);
    return trainer;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addEvaluator(new Accuracy())
            .addTrainingListeners(TrainingListener.Defaults.logging());
    try (Model model = Model.newInstance("ready")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(22).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(2).build()));
      try (Trainer trainer = ready(model, config, new Shape(1, 6))) {
        NDManager manager = trainer.getManager();
        ArrayDataset set =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(300, 6)))
                .optLabels(manager.arange(300).mod(2))
                .setSampling(15, true)
                .build();
        EasyTrain.fit(trainer, 4, set, null);
        System.out.println(trainer.getMetrics().getMetric("train_epoch_Accuracy"));
      }
    }
  }
}
