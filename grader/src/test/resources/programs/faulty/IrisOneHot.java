// fault: check/softmax-missing
// why: the learner read the last argument as "labels are not logits"; the network gives
//      scores.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

class IrisOneHot {

  static class Net {
    static SequentialBlock create() {
      return new SequentialBlock()
          .add(Linear.builder().setUnits(8).build())
          .add(Activation::tanh)
          .add(Linear.builder().setUnits(3).build());
          //   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/softmax-missing
    }
  }

  static class Training {
    static final boolean SPARSE = false; // labels are one-hot rows
    static final boolean LOGITS = false;

    static Loss loss() {
      return Loss.softmaxCrossEntropyLoss("iris", 1f, 1, SPARSE, LOGITS);
      //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/softmax-missing
    }

    static TrainingConfig config() {
      return new DefaultTrainingConfig(loss())
          .optOptimizer(Optimizer.adam().build())
          .addEvaluator(new Accuracy("accuracy"));
    }
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("iris")) {
      model.setBlock(Net.create());
      try (Trainer trainer = model.newTrainer(Training.config())) {
        trainer.initialize(new Shape(1, 4));
      }
    }
  }
}
