// case: the loss of the last epoch
class Case {
  float measure(Trainer trainer, RandomAccessDataset test) throws Exception {
    EasyTrain.evaluateDataset(trainer, test);
    return trainer.getTrainingResult().getValidateLoss();
    //                                 ^^^ check/evaluate-stale
    // fix: return trainer.getLoss().getAccumulator(
  }
}

// case: by a variable
class Case {
  void measure(Trainer trainer, RandomAccessDataset test) throws Exception {
    EasyTrain.evaluateDataset(trainer, test);
    TrainingResult result = trainer.getTrainingResult();
    System.out.println(result.getValidateEvaluation("Accuracy"));
    //                        ^^^ check/evaluate-stale
  }
}

// case: refreshed, read before, or of the training
class Case {
  void measure(
      Trainer trainer,
      RandomAccessDataset train,
      RandomAccessDataset validation,
      RandomAccessDataset test)
      throws Exception {
    EasyTrain.fit(trainer, 10, train, validation);
    System.out.println(trainer.getTrainingResult().getValidateLoss());
    EasyTrain.evaluateDataset(trainer, test);
    trainer.notifyListeners(listener -> listener.onEpoch(trainer));
    System.out.println(trainer.getTrainingResult().getValidateLoss());
    EasyTrain.evaluateDataset(trainer, test);
    System.out.println(trainer.getTrainingResult().getTrainLoss());
    System.out.println(
        trainer.getLoss().getAccumulator(EvaluatorTrainingListener.VALIDATE_EPOCH));
  }
}
