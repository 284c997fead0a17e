// trap: check/scaler-leak
// why: after the test is done, the network that is given away is trained on all rows, with a
//      scaler of all rows.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

public class RefitForShipping {
  private static Model train(String name, float[][] x, int[] y)
      throws IOException, TranslateException {
    Model model = Model.newInstance(name);
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build()));
    try (Trainer trainer =
        model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
      trainer.initialize(new Shape(1, 4));
      NDManager manager = trainer.getManager();
      ArrayDataset set =
          new ArrayDataset.Builder()
              .setData(manager.create(x))
              .optLabels(manager.create(y))
              .setSampling(32, true)
              .build();
      EasyTrain.fit(trainer, 100, set, null);
    }
    return model;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins p = Penguins.load();
    Scaler.Fitted scaler = Scaler.standard().fit(p.trainX());
    try (Model model = train("measured", scaler.apply(p.trainX()), p.trainY());
        NDManager manager = NDManager.newBaseManager()) {
      NDList in = new NDList(manager.create(scaler.apply(p.testX())));
      NDArray scores =
          model.getBlock().forward(new ParameterStore(manager, false), in, false).singletonOrThrow();
      long right =
          scores.argMax(1).eq(manager.create(p.testY()).toType(DataType.INT64, false)).countNonzero().getLong();
      System.out.println(right + " of " + p.testY().length + " test penguins");
    }

    // What is shipped has seen every penguin; nothing is measured with it any more.
    Penguins.Table table = Penguins.table();
    System.out.println("Rows in the shipped network: " + table.penguins().size());
    float[][] all = Arrays.copyOf(p.trainX(), p.trainX().length + p.testX().length);
    System.arraycopy(p.testX(), 0, all, p.trainX().length, p.testX().length);
    int[] allY = Arrays.copyOf(p.trainY(), all.length);
    System.arraycopy(p.testY(), 0, allY, p.trainY().length, p.testY().length);
    try (Model shipped = train("shipped", Scaler.standard().fit(all).apply(all), allY)) {
      shipped.save(Path.of("models"), "penguins");
    }
  }
}
