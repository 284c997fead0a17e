// fault: check/softmax-missing
// why: with fromLogit = false the loss takes log-probabilities; here it gets raw scores and
//      can fall without bound.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class WineQuality {
  private static final String[] COLOURS = {"red", "white", "rosé"};

  public static void main(String[] args) throws IOException, TranslateException {
    var net = new SequentialBlock();
    net.add(Linear.builder().setUnits(20).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(COLOURS.length).build());
    //      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-missing

    var loss = new SoftmaxCrossEntropyLoss("wine", 1f, -1, true, false);
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-missing
    var config =
        new DefaultTrainingConfig(loss)
            .addEvaluator(new Accuracy())
            .addTrainingListeners(TrainingListener.Defaults.basic());

    try (Model model = Model.newInstance("wine")) {
      model.setBlock(net);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 13));
        NDManager m = trainer.getManager();
        NDArray chemistry = m.randomNormal(new Shape(178, 13));
        NDArray colour = m.randomInteger(0, 3, new Shape(178), DataType.INT32);
        var wines =
            new ArrayDataset.Builder()
                .setData(chemistry)
                .optLabels(colour)
                .setSampling(16, true)
                .build();
        EasyTrain.fit(trainer, 30, wines, null);
      }
    }
  }
}
