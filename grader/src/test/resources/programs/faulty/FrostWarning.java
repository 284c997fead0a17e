// fault: check/relu-in-regression-output
// why: temperatures go below zero; behind a ReLU the network can never say so.

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

public class FrostWarning {

  /** Coldest hour of the coming night in °C, from 12 stations. */
  static Block forecast() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(48).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(24).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(1).build())
        .add(Activation::relu);
        //   ^^^^^^^^^^^^^^^^ check/relu-in-regression-output
  }

  static void train(float[][] stations, float[] coldest) throws IOException, TranslateException {
    try (Model model = Model.newInstance("frost")) {
      model.setBlock(forecast());
      Loss mse = Loss.l2Loss("MSE", 1f);
      //         ~~~~~~~~~~~~~~~~~~~~~~ check/relu-in-regression-output
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(mse))) {
        trainer.initialize(new Shape(1, 12));
        NDManager manager = trainer.getManager();
        ArrayDataset nights =
            new ArrayDataset.Builder()
                .setData(manager.create(stations))
                .optLabels(manager.create(coldest).expandDims(1))
                .setSampling(20, true)
                .build();
        EasyTrain.fit(trainer, 60, nights, null);
      }
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    float[] coldest = {-3.5f, -1.2f, 0.4f, 2.2f, -7.0f, -0.3f, 5.1f, 1.0f};
    float[][] stations = new float[coldest.length][12];
    for (int i = 0; i < stations.length; i++) {
      Arrays.fill(stations[i], coldest[i] / 10);
    }
    for (int round = 0; round < 3; round++) {
      train(repeat(stations, 10), repeat(coldest, 10));
    }
  }

  static float[][] repeat(float[][] rows, int times) {
    float[][] all = new float[rows.length * times][];
    for (int i = 0; i < all.length; i++) {
      all[i] = rows[i % rows.length];
    }
    return all;
  }

  static float[] repeat(float[] values, int times) {
    float[] all = new float[values.length * times];
    for (int i = 0; i < all.length; i++) {
      all[i] = values[i % values.length];
    }
    return all;
  }
}
