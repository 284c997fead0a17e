// case: evaluated before anything
class Case {
  void measure(RandomAccessDataset test) throws Exception {
    Model model = Model.newInstance("a");
    model.setBlock(Linear.builder().setUnits(3).build());
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    EasyTrain.evaluateDataset(trainer, test);
    //        ^^^ check/trainer-not-initialized
    EasyTrain.fit(trainer, 10, test, null);
  }
}

// case: asked for an answer before it is trained
class Case {
  void ask(NDList rows) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    NDList before = trainer.evaluate(rows);
    //                      ^^^ check/trainer-not-initialized
  }
}

// case: training makes weights, so do initialize and load; whose model it is may not be known
class Case {
  void train(RandomAccessDataset train, NDList rows) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    EasyTrain.fit(trainer, 10, train, null);
    trainer.evaluate(rows);
  }

  void ready(RandomAccessDataset test) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    trainer.initialize(new Shape(1, 4));
    EasyTrain.evaluateDataset(trainer, test);
  }

  void other(Model model, RandomAccessDataset test) throws Exception {
    EasyTrain.evaluateDataset(model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss())), test);
  }
}

// case: saved when its weights are gone
class Case {
  void train(RandomAccessDataset train) throws Exception {
    try (Model model = Model.newInstance("a")) {
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
        EasyTrain.fit(trainer, 10, train, null);
        // ^^^ check/trainer-not-initialized
      }
      model.save(Path.of("models"), "a");
    }
  }
}

// case: saved while they are there
class Case {
  void train(RandomAccessDataset train) throws Exception {
    try (Model model = Model.newInstance("a")) {
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
        EasyTrain.fit(trainer, 10, train, null);
        model.save(Path.of("models"), "a");
      }
    }
  }
}
