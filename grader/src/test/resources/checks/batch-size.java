// case: more rows than there are
class Case {
  void train(Trainer trainer, NDManager manager) throws Exception {
    NDArray rows = manager.randomNormal(new Shape(100, 4));
    ArrayDataset train =
        new ArrayDataset.Builder().setData(rows).optLabels(rows).setSampling(512, true).build();
    //                                                                       ^^^ check/batch-size
    EasyTrain.fit(trainer, 10, train, null);
  }
}

// case: the penguins are 273
class Case {
  void train(Trainer trainer, NDManager manager) throws Exception {
    Penguins penguins = Penguins.load();
    float[][] rows = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
    ArrayDataset train =
        new ArrayDataset.Builder()
            .setData(manager.create(penguins.trainX()))
            .setSampling(1024, true)
            //           ^^^ check/batch-size
            .build();
    EasyTrain.fit(trainer, 10, train, null);
  }
}

// case: nothing in a batch
class Case {
  void train(NDArray rows) {
    new ArrayDataset.Builder().setData(rows).setSampling(0, true).build();
    //                                                   ^^^ check/batch-size
  }
}

// case: fewer, all, more for a test, and how many is not known
class Case {
  void train(Trainer trainer, NDManager manager, NDArray some) throws Exception {
    NDArray rows = manager.randomNormal(new Shape(100, 4));
    EasyTrain.fit(trainer, 10, set(rows, 32), null);
    EasyTrain.fit(trainer, 10, set(some, 512), set(manager.create(new Shape(20, 4)), 64));
  }

  private static ArrayDataset set(NDArray rows, int batch) {
    return new ArrayDataset.Builder().setData(rows).setSampling(batch, true).build();
  }

  void all(Trainer trainer, NDManager manager) throws Exception {
    NDArray rows = manager.randomNormal(new Shape(100, 4));
    ArrayDataset set = new ArrayDataset.Builder().setData(rows).setSampling(100, true).build();
    EasyTrain.fit(trainer, 10, set, null);
  }
}
