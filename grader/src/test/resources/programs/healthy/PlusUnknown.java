// trap: check/output-units
// why: four names and five units: the fifth class is "none of these", and labels use it.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

public class PlusUnknown {
  private static final List<String> SPOKEN = List.of("yes", "no", "stop", "go");
  private static final int UNKNOWN = SPOKEN.size();
  private static final int CLASSES = SPOKEN.size() + 1;

  static int label(String word) {
    int index = SPOKEN.indexOf(word);
    return index < 0 ? UNKNOWN : index;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    String[] said = {"yes", "house", "go", "stop", "no", "tree", "go", "yes"};
    int[] labels = Arrays.stream(said).mapToInt(PlusUnknown::label).toArray();
    Block net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(64).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(CLASSES).build());
    try (Model model = Model.newInstance("words")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 99));
        NDManager manager = trainer.getManager();
        EasyTrain.fit(
            trainer,
            10,
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(labels.length, 99)))
                .optLabels(manager.create(labels))
                .setSampling(4, true)
                .build(),
            null);
      }
    }
  }
}
