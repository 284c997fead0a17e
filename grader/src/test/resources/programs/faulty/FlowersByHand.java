// fault: check/softmax-twice
// why: in a loop written by hand the scores go through softmax before the loss, which does so
//      again.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class FlowersByHand {
  static final float RATE = 0.01f;

  static void epoch(Trainer trainer, ArrayDataset flowers) throws IOException, TranslateException {
    Loss loss = trainer.getLoss();
    for (Batch batch : trainer.iterateDataset(flowers)) {
      try (batch;
          GradientCollector collector = trainer.newGradientCollector()) {
        NDArray scores = trainer.forward(batch.getData()).singletonOrThrow();
        NDArray probabilities = scores.softmax(1);
        //                      ^^^^^^^^^^^^^^^^^ check/softmax-twice
        NDArray value = loss.evaluate(batch.getLabels(), new NDList(probabilities));
        //              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-twice
        collector.backward(value);
      }
      trainer.step();
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Block net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(16).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    try (Model model = Model.newInstance("flowers")) {
      model.setBlock(net);
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(RATE)).build());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 4));
        NDManager manager = trainer.getManager();
        NDArray x = manager.randomNormal(new Shape(150, 4));
        NDArray y = manager.arange(150).mod(3);
        ArrayDataset flowers =
            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(16, true).build();
        for (int i = 0; i < 50; i++) {
          epoch(trainer, flowers);
        }
      }
    }
  }
}
