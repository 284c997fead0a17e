// trap: check/loaded-unfreezes
// why: loaded and frozen to predict; no trainer is made from it.

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Path;

public class LoadedToPredict {
  public static void main(String[] args) throws IOException, MalformedModelException {
    try (Model model = Model.newInstance("penguins");
        NDManager manager = NDManager.newBaseManager()) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      model.load(Path.of("models"), "penguins");
      model.getBlock().freezeParameters(true);

      NDArray row = manager.create(new float[] {0.3f, -1.2f, 0.8f, 1.1f}).expandDims(0);
      NDArray scores =
          model
              .getBlock()
              .forward(new ParameterStore(manager, false), new NDList(row), false)
              .singletonOrThrow();
      System.out.println(scores.softmax(1));
    }
  }
}
