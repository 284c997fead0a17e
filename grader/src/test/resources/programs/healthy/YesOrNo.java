// trap: check/output-units
// why: two units for a question of yes or no are right with softmax cross-entropy.

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
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Random;

public class YesOrNo {
  enum Answer {
    NO,
    YES
  }

  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(14).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(Answer.values().length).build());
  }

  public static void main(String[] args) throws IOException, TranslateException {
    int[] survived = new Random(3).ints(891, 0, 2).toArray();
    try (Model model = Model.newInstance("titanic")) {
      model.setBlock(net());
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
        trainer.initialize(new Shape(1, 7));
        NDManager manager = trainer.getManager();
        ArrayDataset passengers =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(survived.length, 7)))
                .optLabels(manager.create(survived))
                .setSampling(33, true)
                .build();
        EasyTrain.fit(trainer, 12, passengers, null);
      }
    }
  }
}
