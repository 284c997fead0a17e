// case: called what it is not
class Case {
  TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss("MSE"));
    //                               ^^^ check/l2-halves
    // fix: Loss.l2Loss("MSE", 1f)
  }
}

// case: its root taken for the RMSE
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .addTrainingListeners(TrainingListener.Defaults.basic()));
    EasyTrain.fit(trainer, 10, train, null);
    float loss = trainer.getTrainingResult().getTrainLoss();
    System.out.println("RMSE " + Math.sqrt(loss));
    //                           ^^^ check/l2-halves
    // fix: Loss.l2Loss("L2Loss", 1f)
  }
}

// case: with its weight, doubled, or only looked at
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .addTrainingListeners(TrainingListener.Defaults.basic()));
    EasyTrain.fit(trainer, 10, train, null);
    float loss = trainer.getTrainingResult().getTrainLoss();
    System.out.println("RMSE " + Math.sqrt(2 * loss));
    System.out.println("loss " + loss);
  }
}

// case: whole
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
                .addTrainingListeners(TrainingListener.Defaults.basic()));
    EasyTrain.fit(trainer, 10, train, null);
    System.out.println("RMSE " + Math.sqrt(trainer.getTrainingResult().getTrainLoss()));
  }
}
