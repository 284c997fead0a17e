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
