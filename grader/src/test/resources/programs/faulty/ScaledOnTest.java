// fault: check/scaler-leak
// why: the second fit looks at the test rows: they are scaled by themselves, and not as the
//      training rows.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;

public class ScaledOnTest {
  public static void main(String[] args) {
    Penguins penguins = Penguins.load();

    float[][] trainX = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
    float[][] testX = Scaler.standard().fit(penguins.testX()).apply(penguins.testX());
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/scaler-leak

    Block net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    try (NDManager manager = NDManager.newBaseManager()) {
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      System.out.println(manager.create(trainX).getShape() + " " + manager.create(testX).getShape());
    }
  }
}
