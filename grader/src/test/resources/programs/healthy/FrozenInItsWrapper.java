// trap: check/frozen-batchnorm
// why: the wrapper runs the frozen part in inference mode, so its running statistics stand
//      still.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.util.PairList;
import java.nio.file.Path;

public class FrozenInItsWrapper {

  /** Runs a block as if nobody trained, whatever the trainer says. */
  static final class Frozen extends AbstractBlock {
    private final Block inner;

    Frozen(Block inner) {
      this.inner = addChildBlock("inner", inner);
      inner.freezeParameters(true);
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList in, boolean training, PairList<String, Object> params) {
      return inner.forward(store, in, false, params);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
      inner.initialize(manager, type, shapes);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
      return inner.getOutputShapes(shapes);
    }
  }

  static Block backbone() {
    return new SequentialBlock()
        .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(64).optBias(false).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Pool.globalAvgPool2dBlock());
  }

  static void transfer(Path folder, RandomAccessDataset train, RandomAccessDataset validation)
      throws Exception {
    try (Model zoo = Model.newInstance("backbone");
        Model model = Model.newInstance("flowers")) {
      zoo.setBlock(backbone());
      zoo.load(folder);
      model.setBlock(
          new SequentialBlock()
              .add(new Frozen(zoo.getBlock()))
              .add(Linear.builder().setUnits(5).build()));
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
        trainer.initialize(new Shape(1, 3, 64, 64));
        EasyTrain.fit(trainer, 8, train, validation);
      }
    }
  }
}
