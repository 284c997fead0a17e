// case: no patience
class Case {
  TrainingListener listener() {
    return EarlyStoppingListener.builder().optMonitoredMetric("validateLoss").build();
    //     ^^^ check/early-stopping-last-epoch
    // fix: optMonitoredMetric("validateLoss").optEpochPatience(5).build()
  }
}

// case: an exception that nothing catches
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset train = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset validation = CsvDataset.builder().setSampling(32, true).build();
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(EarlyStoppingListener.builder().optEpochPatience(3).build()));
    EasyTrain.fit(trainer, 100, train, validation);
    // ^^^ check/early-stopping-last-epoch
    model.save(Path.of("model"), "last");
  }
}

// case: the last saved as the best
class Case {
  void train(RandomAccessDataset train, RandomAccessDataset validation) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(EarlyStoppingListener.builder().optEpochPatience(3).build()));
    try {
      EasyTrain.fit(trainer, 100, train, validation);
    } catch (EarlyStoppedException stopped) {
      System.out.println(stopped.getMessage());
    }
    model.save(Path.of("model"), "best");
    // ^^^ check/early-stopping-last-epoch
  }
}

// case: patient, caught, and saved as what it is
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset train = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset validation = CsvDataset.builder().setSampling(32, true).build();
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(EarlyStoppingListener.builder().optEpochPatience(3).build()));
    try {
      EasyTrain.fit(trainer, 100, train, validation);
    } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
      System.out.println(stopped.getMessage());
    }
    model.save(Path.of("model"), "stopped");
  }
}

// case: whoever calls may catch
class Case {
  void train(Trainer trainer, RandomAccessDataset train, RandomAccessDataset validation)
      throws Exception {
    EarlyStoppingListener.builder().optEpochPatience(3).build();
    EasyTrain.fit(trainer, 100, train, validation);
  }
}

// case: a timer, which needs neither patience nor validation
class Case {
  void train(RandomAccessDataset train) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l1Loss())
                .addTrainingListeners(
                    EarlyStoppingListener.builder()
                        .optMaxDuration(Duration.ofMinutes(5))
                        .build()));
    EasyTrain.fit(trainer, 10_000, train, null);
  }
}

// case: the best weights are said to come back, and nothing brings them
class Case {
  // restores the best weights
  void train(Model model, Dataset train, Dataset held) throws Exception {
    EarlyStoppingListener early = EarlyStoppingListener.builder().optEpochPatience(5).build();
    //                            ^^^ check/early-stopping-last-epoch
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(early));
    try {
      EasyTrain.fit(trainer, 100, train, held);
    } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
      System.out.println(stopped.getMessage());
    }
  }
}

// case: it is known that they do not come back
class Case {
  // DJL does not restore the best weights
  void train(Model model, Dataset train, Dataset held) throws Exception {
    EarlyStoppingListener early = EarlyStoppingListener.builder().optEpochPatience(5).build();
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(TrainingListener.Defaults.basic())
                .addTrainingListeners(early));
    try {
      EasyTrain.fit(trainer, 100, train, held);
    } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
      System.out.println(stopped.getMessage());
    }
  }
}
