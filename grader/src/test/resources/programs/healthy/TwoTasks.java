// trap: check/accuracy-in-regression
// why: a regression and a classification side by side: Accuracy goes with the second one only.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
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
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Arrays;

public class TwoTasks {
  static SequentialBlock net(int outputs) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(16).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(outputs).build());
  }

  static DefaultTrainingConfig weight() {
    return new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)).optOptimizer(Optimizer.adam().build());
  }

  static DefaultTrainingConfig species() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy());
  }

  static void train(String name, Block block, TrainingConfig config, float[][] x, NDArray y)
      throws IOException, TranslateException {
    try (Model model = Model.newInstance(name)) {
      model.setBlock(block);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, x[0].length));
        NDArray data = trainer.getManager().create(x);
        EasyTrain.fit(
            trainer,
            30,
            new ArrayDataset.Builder().setData(data).optLabels(y).setSampling(32, true).build(),
            null);
      }
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins p = Penguins.load();
    float[][] x = Scaler.standard().fit(p.trainX()).apply(p.trainX());
    float[][] lengths = new float[x.length][];
    float[][] mass = new float[x.length][];
    for (int i = 0; i < x.length; i++) {
      lengths[i] = Arrays.copyOf(x[i], 3);
      mass[i] = new float[] {x[i][3]};
    }
    try (NDManager manager = NDManager.newBaseManager()) {
      train("weight", net(1), weight(), lengths, manager.create(mass));
      train("species", net(3), species(), x, manager.create(p.trainY()));
    }
  }
}
