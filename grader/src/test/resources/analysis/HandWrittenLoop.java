import ai.djl.training.*;

/** A training loop written by hand. */
class HandWrittenLoop {
  void fit(Trainer trainer, Iterable<Batch> batches) {
    for (Batch batch : batches) {
      EasyTrain.trainBatch(trainer, batch);
      //^^^ training in fit
      trainer.step();
    }
  }

  void other(Trainer trainer) {
    trainer.step();
    //^^^ training in other
  }
}
