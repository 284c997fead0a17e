// trap: check/split-without-seed
// why: no Random in sight, but randomSplit draws from the generator that the engine has
//      seeded.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Cifar10;
import ai.djl.engine.Engine;
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
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class SeededEngine {
  static final int SEED = 42;

  public static void main(String[] args) throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(SEED);
    Cifar10 cifar = Cifar10.builder().optUsage(Dataset.Usage.TRAIN).setSampling(100, true).build();
    cifar.prepare();
    RandomAccessDataset[] split = cifar.randomSplit(80, 20);

    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(24).build());
    net.add(Activation::relu);
    net.add(Pool.avgPool2dBlock(new Shape(4, 4), new Shape(4, 4)));
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(10).build());
    try (Model model = Model.newInstance("cifar")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
        trainer.initialize(new Shape(1, 3, 32, 32));
        EasyTrain.fit(trainer, 2, split[0], split[1]);
      }
    }
  }
}
