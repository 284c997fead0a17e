// trap: check/softmax-in-regression
// why: the targets are the shares of five parties, which add up to 1: softmax is the fitting
//      output.

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
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Arrays;

public class SharesOfVotes {
  static final String[] PARTIES = {"A", "B", "C", "D", "others"};

  /** Votes of a district as shares of the whole. */
  static float[] shares(int[] votes) {
    float sum = Arrays.stream(votes).sum();
    float[] share = new float[votes.length];
    for (int i = 0; i < votes.length; i++) {
      share[i] = votes[i] / sum;
    }
    return share;
  }

  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(20).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(PARTIES.length).build())
        .addSingleton(a -> a.softmax(1));
  }

  static void fit(float[][] districts, int[][] votes) throws IOException, TranslateException {
    float[][] y = new float[votes.length][];
    for (int i = 0; i < y.length; i++) {
      y[i] = shares(votes[i]);
    }
    try (Model model = Model.newInstance("votes")) {
      model.setBlock(net());
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("share")))) {
        trainer.initialize(new Shape(1, districts[0].length));
        NDManager manager = trainer.getManager();
        ArrayDataset set =
            new ArrayDataset.Builder()
                .setData(manager.create(Scaler.standard().fit(districts).apply(districts)))
                .optLabels(manager.create(y))
                .setSampling(16, true)
                .build();
        EasyTrain.fit(trainer, 60, set, null);
      }
    }
  }
}
