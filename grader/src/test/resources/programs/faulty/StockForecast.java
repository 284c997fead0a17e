// fault: check/split-without-seed
// why: the rows are drawn apart with a generator that nobody seeded.
// fault: check/relu-in-regression-output
// why: daily returns are often negative.
// fault: check/same-data-twice
// why: and the training rows are validated on.

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
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

public class StockForecast {
  private static final int LAGS = 5;

  static float[] returns(float[] price) {
    float[] r = new float[price.length - 1];
    for (int i = 0; i < r.length; i++) {
      r[i] = price[i + 1] / price[i] - 1;
    }
    return r;
  }

  static Block network() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(20).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(1).build())
        .add(Activation::relu);
        //   ^^^^^^^^^^^^^^^^ check/relu-in-regression-output
  }

  static ArrayDataset pairs(NDManager manager, List<Integer> days, float[] r) {
    float[][] x = new float[days.size()][LAGS];
    float[][] y = new float[days.size()][1];
    for (int i = 0; i < x.length; i++) {
      int day = days.get(i);
      System.arraycopy(r, day, x[i], 0, LAGS);
      y[i][0] = r[day + LAGS];
    }
    return new ArrayDataset.Builder()
        .setData(manager.create(x))
        .optLabels(manager.create(y))
        .setSampling(20, true)
        .build();
  }

  public static void main(String[] args) throws IOException, TranslateException {
    float[] price = new float[1000];
    for (int i = 0; i < price.length; i++) {
      price[i] = 100 + (float) (5 * Math.sin(i / 9.0));
    }
    float[] r = returns(price);
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i + LAGS < r.length; i++) {
      days.add(i);
    }
    Collections.shuffle(days, new Random());
    //                        ^^^^^^^^^^^^ check/split-without-seed
    List<Integer> trainDays = days.subList(0, 800);
    List<Integer> testDays = days.subList(800, days.size());

    try (Model model = Model.newInstance("stock")) {
      model.setBlock(network());
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.l1Loss()).optOptimizer(Optimizer.adam().build());
          //                        ~~~~~~~~~~~~~ check/relu-in-regression-output
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, LAGS));
        ArrayDataset train = pairs(trainer.getManager(), trainDays, r);
        EasyTrain.fit(trainer, 25, train, train);
        //                                ^^^^^ check/same-data-twice
        System.out.println(testDays.size() + " days are left to test on");
      }
    }
  }
}
