// fault: check/metrics-missing
// why: getMetrics() returns null, for nobody has given the trainer any.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Arrays;

public class WhereIsTheCurve {

  static double[] lossCurve(Trainer trainer) {
    return trainer.getMetrics().getMetric("train_epoch_SoftmaxCrossEntropyLoss").stream()
    //     ^^^^^^^^^^^^^^^^^^^^ check/metrics-missing
        .mapToDouble(metric -> metric.getValue())
        .toArray();
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    Scaler.Fitted scaler = Scaler.standard().fit(penguins.trainX());
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addTrainingListeners(new EvaluatorTrainingListener());
      try (Trainer trainer = model.newTrainer(config)) {
      //                     ~~~~~~~~~~~~~~~~~~~~~~~~ check/metrics-missing
        trainer.initialize(new Shape(1, 4));
        NDManager manager = trainer.getManager();
        ArrayDataset train =
            new ArrayDataset.Builder()
                .setData(manager.create(scaler.apply(penguins.trainX())))
                .optLabels(manager.create(penguins.trainY()))
                .setSampling(32, true)
                .build();
        EasyTrain.fit(trainer, 100, train, null);
        System.out.println(Arrays.toString(lossCurve(trainer)));
      }
    }
  }
}
