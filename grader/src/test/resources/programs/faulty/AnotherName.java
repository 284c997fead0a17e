// fault: check/same-data-twice
// why: validation is the training set under another name.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.Mnist;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
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

public class AnotherName {
  public static void main(String[] args) throws IOException, TranslateException {
    Mnist mnist = Mnist.builder().optUsage(Dataset.Usage.TRAIN).setSampling(64, true).build();
    mnist.prepare();
    RandomAccessDataset train = mnist;
    RandomAccessDataset validation = train;
    //                               ~~~~~ check/same-data-twice

    Block net =
        new SequentialBlock()
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(120).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(10).build());
    try (Model model = Model.newInstance("digits")) {
      model.setBlock(net);
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.logging());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 1, 28, 28));
        EasyTrain.fit(trainer, 3, train, validation);
        //                               ^^^^^^^^^^ check/same-data-twice
      }
    }
  }
}
