// trap: check/test-for-validation
// why: the official test images are cut in two: one half to choose by, the other for the last
//      figure.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Mnist;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TestSetHalved {
  public static void main(String[] args) throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(99);
    Mnist train = Mnist.builder().optUsage(Dataset.Usage.TRAIN).setSampling(128, true).build();
    Mnist official = Mnist.builder().optUsage(Dataset.Usage.TEST).setSampling(128, false).build();
    train.prepare();
    official.prepare();
    RandomAccessDataset[] halves = official.randomSplit(1, 1);
    RandomAccessDataset validation = halves[0];
    RandomAccessDataset test = halves[1];

    try (Model model = Model.newInstance("mnist")) {
      model.setBlock(
          new SequentialBlock()
              .add(Blocks.batchFlattenBlock(784))
              .add(Linear.builder().setUnits(100).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(10).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.basic());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 1, 28, 28));
        EasyTrain.fit(trainer, 5, train, validation);
        System.out.println(accuracy(trainer, test));
      }
    }
  }

  private static float accuracy(Trainer trainer, RandomAccessDataset set)
      throws IOException, TranslateException {
    Accuracy accuracy = new Accuracy();
    accuracy.addAccumulator("test");
    for (Batch batch : trainer.iterateDataset(set)) {
      try (batch) {
        accuracy.updateAccumulator("test", batch.getLabels(), trainer.evaluate(batch.getData()));
      }
    }
    return accuracy.getAccumulator("test");
  }
}
