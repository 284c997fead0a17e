// fault: check/split-without-seed
// why: randomSplit draws from DJL's own generator, and nobody has seeded it before.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Cifar10;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class RandomSplitNoSeed {
  private RandomAccessDataset[] prepare() throws IOException, TranslateException {
    Cifar10 cifar = Cifar10.builder().optUsage(Dataset.Usage.TRAIN).setSampling(128, true).build();
    cifar.prepare();
    return cifar.randomSplit(9, 1);
    //     ^^^^^^^^^^^^^^^^^^^^^^^ check/split-without-seed
  }

  private Block block() {
    SequentialBlock block = new SequentialBlock();
    for (int filters : new int[] {32, 64}) {
      block.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(filters).build());
      block.add(Activation::relu);
      block.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    block.add(Blocks.batchFlattenBlock());
    block.add(Linear.builder().setUnits(10).build());
    return block;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    RandomSplitNoSeed program = new RandomSplitNoSeed();
    RandomAccessDataset[] parts = program.prepare();
    try (Model model = Model.newInstance("cifar")) {
      model.setBlock(program.block());
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.logging());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 3, 32, 32));
        EasyTrain.fit(trainer, 4, parts[0], parts[1]);
      }
    }
  }
}
