// fault: check/shuffle-missing
// why: a sampler in the order of the rows, and the rows are put together species by species.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.BatchSampler;
import ai.djl.training.dataset.SequenceSampler;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

public class SequenceOfSpecies {
  static final int EACH = 50;

  static ArrayDataset flowers(NDManager manager) {
    List<float[]> rows = new ArrayList<>();
    int[] labels = new int[3 * EACH];
    Random random = new Random(4);
    for (int species = 0; species < 3; species++) {
      for (int i = 0; i < EACH; i++) {
        labels[rows.size()] = species;
        rows.add(new float[] {species + (float) random.nextGaussian(), (float) random.nextGaussian()});
      }
    }
    return new ArrayDataset.Builder()
        .setData(manager.create(rows.toArray(new float[0][])))
        .optLabels(manager.create(labels))
        .setSampling(new BatchSampler(new SequenceSampler(), 10))
        //                            ^^^^^^^^^^^^^^^^^^^^^ check/shuffle-missing
        .build();
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("flowers")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(8).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 2));
        EasyTrain.fit(trainer, 40, flowers(trainer.getManager()), null);
      }
    }
  }
}
