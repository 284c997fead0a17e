// fault: check/accuracy-in-regression
// why: a litre value is never "equal" to the predicted one; accuracy of a regression is a
//      number without meaning.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class FuelConsumption {
  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss())
    //                               ~~~~~~~~~~~~~ check/accuracy-in-regression
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        //            ^^^^^^^^^^^^^^ check/accuracy-in-regression
        .addTrainingListeners(TrainingListener.Defaults.logging());
  }

  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(32).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(1).build());
  }

  static void fit(float[][] cars, float[] litres) throws IOException, TranslateException {
    Scaler.Fitted scaler = Scaler.standard().fit(cars);
    try (Model model = Model.newInstance("fuel")) {
      model.setBlock(net());
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, cars[0].length));
        NDManager manager = trainer.getManager();
        ArrayDataset set =
            new ArrayDataset.Builder()
                .setData(manager.create(scaler.apply(cars)))
                .optLabels(manager.create(litres).reshape(litres.length, 1))
                .setSampling(8, true)
                .build();
        EasyTrain.fit(trainer, 50, set, null);
      }
    }
  }
}
