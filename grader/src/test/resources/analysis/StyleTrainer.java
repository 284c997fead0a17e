import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;

/** The input comes from trainer.initialize, the block from model.setBlock. */
class StyleTrainer {
  void train(TrainingConfig config) throws Exception {
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              //   ^^^ (N, 10) · 50
              .add(Linear.builder().setUnits(3).build()));
              //   ^^^ (N, 3) · 33
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(32, 4));
        EasyTrain.fit(trainer, 10, null, null);
        //^^^ training in train
      }
    }
  }
}
