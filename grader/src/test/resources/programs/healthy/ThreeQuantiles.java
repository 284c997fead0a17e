// trap: check/output-units
// why: three units and one target: each unit is a quantile of its own, and the loss is made
//      for that.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ThreeQuantiles {
  private static final float[] QUANTILES = {0.1f, 0.5f, 0.9f};

  static final class PinballLoss extends Loss {
    PinballLoss() {
      super("pinball");
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
      NDArray miss = labels.singletonOrThrow().sub(predictions.singletonOrThrow());
      NDArray q = miss.getManager().create(QUANTILES);
      return miss.mul(q).maximum(miss.mul(q.sub(1))).mean();
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("quantiles")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(20).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(QUANTILES.length).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(new PinballLoss()))) {
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        NDArray x = manager.randomNormal(new Shape(400, 2));
        NDArray y = x.sum(new int[] {1}, true);
        EasyTrain.fit(
            trainer,
            20,
            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(40, true).build(),
            null);
      }
    }
  }
}
