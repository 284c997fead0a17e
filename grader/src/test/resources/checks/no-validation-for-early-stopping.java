// case: nothing to stop by
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(EarlyStoppingListener.builder().optEpochPatience(3).build()));
    EasyTrain.fit(trainer, 100, train, null);
    //                                 ^^^ check/no-validation-for-early-stopping
  }
}

// case: by the training loss, by a validation set, or not at all
class Case {
  void train(RandomAccessDataset train, RandomAccessDataset validation) throws Exception {
    EasyTrain.fit(trainer("trainLoss"), 100, train, null);
    EasyTrain.fit(trainer("validateLoss"), 100, train, validation);
    Model model = Model.newInstance("a");
    EasyTrain.fit(model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss())), 5, train, null);
  }

  private static Trainer trainer(String metric) {
    Model model = Model.newInstance("a");
    return model.newTrainer(
        new DefaultTrainingConfig(Loss.l1Loss())
            .addTrainingListeners(
                EarlyStoppingListener.builder()
                    .optEpochPatience(3)
                    .optMonitoredMetric(metric)
                    .build()));
  }
}

// case: a loop by hand that never validates
class Case {
  void train(Model model, Dataset rows) throws Exception {
    EarlyStoppingListener early = EarlyStoppingListener.builder().optEpochPatience(5).build();
    //                            ^^^ check/no-validation-for-early-stopping
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(early));
    for (int epoch = 0; epoch < 100; epoch++) {
      for (Batch batch : trainer.iterateDataset(rows)) {
        EasyTrain.trainBatch(trainer, batch);
        trainer.step();
      }
      trainer.notifyListeners(listener -> listener.onEpoch(trainer));
    }
  }
}

// case: a loop by hand that validates
class Case {
  void train(Model model, Dataset rows, Dataset held) throws Exception {
    EarlyStoppingListener early = EarlyStoppingListener.builder().optEpochPatience(5).build();
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(early));
    for (int epoch = 0; epoch < 100; epoch++) {
      for (Batch batch : trainer.iterateDataset(rows)) {
        EasyTrain.trainBatch(trainer, batch);
        trainer.step();
      }
      for (Batch batch : trainer.iterateDataset(held)) {
        EasyTrain.validateBatch(trainer, batch);
      }
      trainer.notifyListeners(listener -> listener.onEpoch(trainer));
    }
  }
}
