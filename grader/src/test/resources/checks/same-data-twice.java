// case: one variable for both
class Case {
  void train(Trainer trainer, RandomAccessDataset train) throws Exception {
    EasyTrain.fit(trainer, 20, train, train);
    //                                ^^^ check/same-data-twice
  }
}

// case: the same part of a split
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    RandomAccessDataset validation = parts[0];
    EasyTrain.fit(trainer, 20, parts[0], validation);
    //                                   ^^^ check/same-data-twice
  }
}

// case: the whole, of which a part is trained on
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    EasyTrain.fit(trainer, 20, parts[0], all);
    //                                   ^^^ check/same-data-twice
  }
}

// case: two data sets of one array
class Case {
  void train(Trainer trainer, float[][] rows, float[] labels) throws Exception {
    NDManager manager = trainer.getManager();
    ArrayDataset train = set(manager.create(rows), manager.create(labels));
    ArrayDataset validation = set(manager.create(rows), manager.create(labels));
    EasyTrain.fit(trainer, 20, train, validation);
    //                                ^^^ check/same-data-twice
  }

  private static ArrayDataset set(NDArray rows, NDArray labels) {
    return new ArrayDataset.Builder().setData(rows).optLabels(labels).setSampling(16, true).build();
  }
}

// case: parts that overlap
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset train = all.subDataset(0, 800);
    RandomAccessDataset validation = all.subDataset(700, 1000);
    EasyTrain.fit(trainer, 20, train, validation);
    //                                ^^^ check/same-data-twice
  }
}

// case: one usage twice
class Case {
  void train(Trainer trainer) throws Exception {
    RandomAccessDataset train =
        Mnist.builder().optUsage(Dataset.Usage.TRAIN).setSampling(64, true).build();
    RandomAccessDataset validation =
        Mnist.builder().optUsage(Dataset.Usage.TRAIN).setSampling(64, false).build();
    EasyTrain.fit(trainer, 20, train, validation);
    //                                ^^^ check/same-data-twice
  }
}

// case: two parts, two usages, none, an array of each
class Case {
  void train(Trainer trainer, RandomAccessDataset all, RandomAccessDataset other) throws Exception {
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    EasyTrain.fit(trainer, 20, parts[0], parts[1]);
    EasyTrain.fit(trainer, 20, all.subDataset(0, 800), all.subDataset(800, 1000));
    EasyTrain.fit(trainer, 20, all, null);
    EasyTrain.fit(trainer, 20, all, other);
  }

  void usages(Trainer trainer) throws Exception {
    EasyTrain.fit(trainer, 20, mnist(Dataset.Usage.TRAIN), mnist(Dataset.Usage.TEST));
  }

  private static RandomAccessDataset mnist(Dataset.Usage usage) {
    return Mnist.builder().optUsage(usage).setSampling(64, true).build();
  }

  void arrays(Trainer trainer, float[][] rows, float[][] later) throws Exception {
    EasyTrain.fit(trainer, 20, set(trainer, rows), set(trainer, later));
  }

  private static ArrayDataset set(Trainer trainer, float[][] rows) {
    return new ArrayDataset.Builder()
        .setData(trainer.getManager().create(rows))
        .setSampling(16, true)
        .build();
  }
}

// case: folds, one after the other
class Case {
  void train(Trainer trainer, RandomAccessDataset all) throws Exception {
    RandomAccessDataset[] folds = all.randomSplit(1, 1, 1);
    for (int fold = 0; fold < folds.length; fold++) {
      EasyTrain.fit(trainer, 5, folds[fold], folds[(fold + 1) % folds.length]);
    }
  }
}

// case: a few rows learnt by heart, on purpose
class Case {
  void train(Trainer trainer, RandomAccessDataset few) throws Exception {
    // Sanity check: a network must be able to learn ten rows by heart.
    EasyTrain.fit(trainer, 200, few, few);
  }
}
