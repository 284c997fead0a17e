// case: chosen by and judged by
class Case {
  void train(Trainer trainer, RandomAccessDataset train, RandomAccessDataset test)
      throws Exception {
    EasyTrain.fit(trainer, 20, train, test);
    //                                ^^^ check/test-for-validation
    EasyTrain.evaluateDataset(trainer, test);
  }
}

// case: stopped by the test rows of the penguins
class Case {
  void train(NDManager manager, ArrayDataset train) throws Exception {
    Penguins penguins = Penguins.load();
    Model model = Model.newInstance("a");
    Trainer trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(
                    EarlyStoppingListener.builder().optEpochPatience(3).build()));
    ArrayDataset held =
        new ArrayDataset.Builder()
            .setData(manager.create(penguins.testX()))
            .optLabels(manager.create(penguins.testY()))
            .setSampling(16, false)
            .build();
    EasyTrain.fit(trainer, 20, train, held);
    //                                ^^^ check/test-for-validation
  }
}

// case: a validation set that nothing uses
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset[] parts = all.randomSplit(6, 2, 2);
    RandomAccessDataset train = parts[0];
    RandomAccessDataset validation = parts[1];
    RandomAccessDataset test = parts[2];
    EasyTrain.fit(trainer, 20, train, test);
    //                                ^^^ check/test-for-validation
  }
}

// case: each for its purpose
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset[] parts = all.randomSplit(6, 2, 2);
    RandomAccessDataset validation = parts[1];
    RandomAccessDataset test = parts[2];
    EasyTrain.fit(trainer, 20, parts[0], validation);
    EasyTrain.evaluateDataset(trainer, test);
  }
}

// case: only looked at, nothing is chosen
class Case {
  void train(Trainer trainer) throws Exception {
    EasyTrain.fit(trainer, 2, mnist(Dataset.Usage.TRAIN), mnist(Dataset.Usage.TEST));
  }

  private static RandomAccessDataset mnist(Dataset.Usage usage) {
    return Mnist.builder().optUsage(usage).setSampling(64, true).build();
  }
}

// case: a record with a validation part that nobody asks for
class Case {
  record Sets(ArrayDataset train, ArrayDataset val, ArrayDataset test) {}

  void train(Trainer trainer, Sets sets) throws Exception {
    EasyTrain.fit(trainer, 200, sets.train(), sets.test());
    //                                        ^^^ check/test-for-validation
  }
}

// case: the best of the test figures
class Case {
  float train(Trainer trainer, ArrayDataset train, ArrayDataset test) throws Exception {
    float best = 0;
    for (int i = 0; i < 10; i++) {
      EasyTrain.fit(trainer, 10, train, test);
      //                                ^^^ check/test-for-validation
      best = Math.max(best, trainer.getTrainingResult().getValidateEvaluation("Accuracy"));
    }
    return best;
  }
}

// case: a loop by hand that keeps the best figure on the test rows
class Case {
  static float loss(Trainer trainer, NDArray x, NDArray y) {
    return trainer.getLoss().evaluate(new NDList(y), trainer.evaluate(new NDList(x))).getFloat();
  }

  void train(Model model, NDManager m, Dataset train) throws Exception {
    Weather weather = Weather.load();
    NDArray testX = m.create(weather.test().x());
    NDArray testY = m.create(weather.test().y());
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    trainer.initialize(new Shape(1, 89));
    float best = Float.MAX_VALUE;
    for (int epoch = 0; epoch < 100; epoch++) {
      for (Batch batch : trainer.iterateDataset(train)) {
        EasyTrain.trainBatch(trainer, batch);
        trainer.step();
      }
      float now = loss(trainer, testX, testY);
      //          ^^^ check/test-for-validation
      if (now < best) {
        best = now;
      }
    }
  }
}

// case: the test rows once, at the end, beside a baseline; the best on rows kept apart
class Case {
  static float loss(Trainer trainer, NDArray x, NDArray y) {
    return trainer.getLoss().evaluate(new NDList(y), trainer.evaluate(new NDList(x))).getFloat();
  }

  void train(Model model, NDManager m, Dataset train) throws Exception {
    Weather weather = Weather.load();
    NDArray heldX = m.create(weather.validation().x());
    NDArray heldY = m.create(weather.validation().y());
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
    trainer.initialize(new Shape(1, 89));
    float best = Float.MAX_VALUE;
    for (int epoch = 0; epoch < 100; epoch++) {
      for (Batch batch : trainer.iterateDataset(train)) {
        EasyTrain.trainBatch(trainer, batch);
        trainer.step();
      }
      best = Math.min(best, loss(trainer, heldX, heldY));
    }
    NDArray testX = m.create(weather.test().x());
    float test = loss(trainer, testX, m.create(weather.test().y()));
    System.out.println(test < weather.test().persistenceRmse() ? "better" : "no better");
  }
}

// case: the kit's test rows choose the number of units
class Case {
  private final Weather weather = Weather.load();

  ArrayDataset set(NDManager m, Weather.Part part, boolean random) {
    return new ArrayDataset.Builder()
        .setData(m.create(part.x()))
        .optLabels(m.create(part.y()))
        .setSampling(32, random)
        .build();
  }

  double rmse(Trainer trainer, NDManager m) throws Exception {
    EasyTrain.fit(trainer, 10, set(m, weather.train(), true), set(m, weather.test(), false));
    //                                                        ^^^ check/test-for-validation
    return Math.sqrt(trainer.getTrainingResult().getValidateLoss());
  }

  void choose(NDManager m, Trainer small, Trainer large) throws Exception {
    double best = Double.MAX_VALUE;
    for (Trainer each : List.of(small, large)) {
      best = Math.min(best, rmse(each, m));
    }
  }
}
