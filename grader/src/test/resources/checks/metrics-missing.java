// case: metrics are read and nobody made them
class Case {
  public static void main(String[] args) throws Exception {
    Model model = Model.newInstance("a");
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss()).addTrainingListeners(new CurveRecorder());
    Trainer trainer = model.newTrainer(config);
    trainer.initialize(new Shape(1, 4));
    System.out.println(trainer.getMetrics().getMetric("train_epoch_L2Loss").size());
    //                         ^^^ check/metrics-missing
    // fix: newTrainer(config);trainer.setMetrics(new ai.djl.metric.Metrics());
  }
}

// case: the log would show no loss
class Case {
  void train(RandomAccessDataset train) throws Exception {
    try (Model model = Model.newInstance("a")) {
      DefaultTrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss())
              .addTrainingListeners(TrainingListener.Defaults.logging());
      try (Trainer trainer = model.newTrainer(config)) {
        EasyTrain.fit(trainer, 10, train, null);
        // ^^^ check/metrics-missing
        // fix: newTrainer(config)) { trainer.setMetrics(new ai.djl.metric.Metrics());
      }
    }
  }
}

// case: a result without a listener
class Case {
  float train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
    EasyTrain.fit(trainer, 10, train, null);
    return trainer.getTrainingResult().getTrainLoss();
    //                                 ^^^ check/metrics-missing
    // fix:
    // Loss.l2Loss()).addTrainingListeners(ai.djl.training.listener.TrainingListener.Defaults.basic())
  }
}

// case: all is there, or is asked for first, or may come from elsewhere
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .addTrainingListeners(TrainingListener.Defaults.logging()));
    trainer.setMetrics(new Metrics());
    EasyTrain.fit(trainer, 10, train, null);
    System.out.println(trainer.getMetrics().getMetric("train_epoch_L2Loss"));
    System.out.println(trainer.getTrainingResult().getTrainLoss());
  }

  void read(Trainer trainer) {
    System.out.println(trainer.getMetrics().getMetric("train_epoch_L2Loss"));
  }
}

// case: figures of listeners without metrics
class Case {
  float train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .addTrainingListeners(TrainingListener.Defaults.logging()));
    EasyTrain.fit(trainer, 10, train, null);
    return trainer.getTrainingResult().getTrainLoss();
  }
}

// case: a trainer that others were given
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
    Watch.over(trainer);
    EasyTrain.fit(trainer, 10, train, null);
    System.out.println(trainer.getMetrics().getMetric("train_epoch_L2Loss"));
  }
}
