// fault: check/frozen-batchnorm
// why: the frozen part's weights stay, and its running mean and variance go on moving in
//      training mode.

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Paths;

public class BirdCalls {

  static SequentialBlock backbone() {
    return new SequentialBlock()
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(32).optBias(false).build())
        .add(BatchNorm.builder().build())
        //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/frozen-batchnorm
        .add(Activation::relu)
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(64).optBias(false).build())
        .add(BatchNorm.builder().build())
        //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/frozen-batchnorm
        .add(Activation::relu)
        .add(Pool.globalAvgPool2dBlock());
  }

  static void transfer(RandomAccessDataset train, RandomAccessDataset validation)
      throws IOException, MalformedModelException, TranslateException {
    SequentialBlock known = backbone();
    try (Model old = Model.newInstance("all-birds");
        Model model = Model.newInstance("my-birds")) {
      old.setBlock(known);
      old.load(Paths.get("models"), "all-birds");
      known.freezeParameters(true);
   // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/frozen-batchnorm

      model.setBlock(
          new SequentialBlock().add(known).add(Linear.builder().setUnits(6).build()));
          //                        ~~~~~ check/frozen-batchnorm
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.logging());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(16, 1, 128, 128));
        EasyTrain.fit(trainer, 5, train, validation);
      }
    }
  }
}
