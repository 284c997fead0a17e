// trap: check/flatten-too-early
// why: flattened at once, and rightly: only dense layers follow.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.FashionMnist;
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
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class FlattenFirst {
  public static void main(String[] args) throws IOException, TranslateException {
    FashionMnist clothes =
        FashionMnist.builder().optUsage(Dataset.Usage.TRAIN).setSampling(64, true).build();
    clothes.prepare();
    Block mlp =
        new SequentialBlock()
            .add(Blocks.batchFlattenBlock(28 * 28))
            .add(Linear.builder().setUnits(128).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(64).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(10).build());
    try (Model model = Model.newInstance("clothes")) {
      model.setBlock(mlp);
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                  .addEvaluator(new Accuracy())
                  .addTrainingListeners(TrainingListener.Defaults.logging()))) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 1, 28, 28));
        EasyTrain.fit(trainer, 2, clothes, null);
      }
    }
  }
}
