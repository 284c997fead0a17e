// fault: check/softmax-twice
// why: softmaxCrossEntropyLoss() applies log-softmax itself; the network has applied softmax
//      already.

package episode2;

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
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class PenguinSpecies {

  static Block network() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build())
        .addSingleton(scores -> scores.softmax(1));
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-twice
  }

  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
    //                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        .addTrainingListeners(TrainingListener.Defaults.logging());
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    Scaler.Fitted scaler = Scaler.standard().fit(penguins.trainX());
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(network());
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 4));
        NDManager manager = trainer.getManager();
        ArrayDataset train =
            new ArrayDataset.Builder()
                .setData(manager.create(scaler.apply(penguins.trainX())))
                .optLabels(manager.create(penguins.trainY()))
                .setSampling(32, true)
                .build();
        EasyTrain.fit(trainer, 100, train, null);
      }
    }
  }
}
