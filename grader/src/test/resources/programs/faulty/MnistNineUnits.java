// fault: check/output-units
// why: digits run from 0 to 9, that is ten classes; nine units cannot take the label 9.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Mnist;
import ai.djl.engine.Engine;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class MnistNineUnits {

  private static RandomAccessDataset digits(Dataset.Usage usage) throws IOException, TranslateException {
    Mnist mnist = Mnist.builder().optUsage(usage).setSampling(64, true).build();
    mnist.prepare();
    return mnist;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(11);
    RandomAccessDataset[] parts = digits(Dataset.Usage.TRAIN).randomSplit(5, 1);

    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(12).build());
    net.add(Activation::relu);
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(9).build());
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/output-units

    try (Model model = Model.newInstance("mnist")) {
      model.setBlock(net);
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.logging());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 1, 28, 28));
        EasyTrain.fit(trainer, 3, parts[0], parts[1]);
      }
    }
  }
}
