// fault: check/deep-sigmoid
// why: eight hidden layers of sigmoid: each takes at least three quarters of the gradient
//      away.

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
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class EightSigmoids {
  public static void main(String[] args) throws IOException, TranslateException {
    SequentialBlock deep = new SequentialBlock();
    for (int layer = 0; layer < 8; layer++) {
      deep.add(Linear.builder().setUnits(40).build());
      deep.add(Activation::sigmoid);
      //       ^^^^^^^^^^^^^^^^^^^ check/deep-sigmoid
    }
    deep.add(Linear.builder().setUnits(4).build());

    try (Model model = Model.newInstance("deep")) {
      model.setBlock(deep);
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(
                  Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.1f)).optMomentum(0.9f).build())
              .addEvaluator(new Accuracy());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 16));
        NDManager manager = trainer.getManager();
        ArrayDataset set =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(500, 16)))
                .optLabels(manager.arange(500).mod(4))
                .setSampling(25, true)
                .build();
        EasyTrain.fit(trainer, 20, set, null);
      }
    }
  }
}
