// fault: check/test-for-validation
// why: the official test set watches the training and then gives the final figure.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Mnist;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class MnistUsageTest {

  private Mnist load(Dataset.Usage usage) {
    return Mnist.builder().optUsage(usage).setSampling(100, usage == Dataset.Usage.TRAIN).build();
  }

  private final Mnist learn = load(Dataset.Usage.TRAIN);
  private final Mnist check = load(Dataset.Usage.TEST);
  //                          ~~~~~~~~~~~~~~~~~~~~~~~~ check/test-for-validation

  void run() throws IOException, TranslateException {
    learn.prepare();
    check.prepare();
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock(784));
    net.add(Linear.builder().setUnits(256).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(10).build());
    try (Model model = Model.newInstance("mnist")) {
      model.setBlock(net);
      DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
      config.addEvaluator(new Accuracy());
      config.addTrainingListeners(TrainingListener.Defaults.logging("build/mnist"));
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 1, 28, 28));
        EasyTrain.fit(trainer, 8, learn, check);
        //                               ^^^^^ check/test-for-validation
        System.out.println("test accuracy " + accuracy(trainer, check));
      }
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    new MnistUsageTest().run();
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
