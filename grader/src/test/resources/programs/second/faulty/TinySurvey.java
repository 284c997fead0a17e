// fault: check/batch-size
// why: 96 answers, and a batch is to hold 256 of them.

import ai.djl.*;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.training.dataset.*;
import ai.djl.training.loss.*;

public class TinySurvey {
  record Plan(int people, int questions, int batch, int epochs) {
    static Plan usual() {
      return new Plan(96, 12, 256, 40);
      //                      ~~~ check/batch-size
    }
  }

  public static void main(String[] args) throws Exception {
    var plan = Plan.usual();
    try (var model = Model.newInstance("survey")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(8).build())
              .add(Activation::tanh)
              .add(Linear.builder().setUnits(2).build()));
      try (var trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        NDManager m = trainer.getManager();
        NDArray answers = m.randomNormal(new Shape(plan.people(), plan.questions()));
        NDArray bought = answers.sum(new int[] {1}).gt(0f).toType(DataType.FLOAT32, false);
        var rows = new ArrayDataset.Builder()
            .setData(answers).optLabels(bought)
            .setSampling(plan.batch(), true)
         // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/batch-size
            .build();
        trainer.initialize(new Shape(1, plan.questions()));
        EasyTrain.fit(trainer, plan.epochs(), rows, null);
      }
    }
  }
}
