// fault: check/softmax-in-regression
// why: softmax over a single unit is always 1: every house costs the same.
// also: check/relu-in-regression-output

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
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
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class HousePrices {

  static SequentialBlock net() {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(64).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-in-regression
    return net;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    float[][] features = {{3, 120}, {2, 64}, {5, 210}, {4, 160}, {1, 35}, {3, 99}};
    float[] price = {310, 190, 640, 450, 120, 275}; // thousands
    Scaler.Fitted scaler = Scaler.minMax().fit(features);
    try (Model model = Model.newInstance("houses")) {
      model.setBlock(net());
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(Optimizer.adam().build());
          //                        ~~~~~~~~~~~~~ check/softmax-in-regression
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        ArrayDataset houses =
            new ArrayDataset.Builder()
                .setData(manager.create(scaler.apply(features)))
                .optLabels(manager.create(price).reshape(-1, 1))
                .setSampling(2, true)
                .build();
        EasyTrain.fit(trainer, 200, houses, null);
      }
    }
  }
}
