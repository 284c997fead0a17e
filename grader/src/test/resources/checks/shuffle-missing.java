// case: class by class, in a loop over classes
class Case {
  ArrayDataset rows(NDManager manager, Trainer ignored) {
    float[][] x = new float[90][2];
    int[] labels = new int[90];
    int row = 0;
    for (int species = 0; species < 3; species++) {
      for (int i = 0; i < 30; i++) {
        labels[row] = species;
        row++;
      }
    }
    return new ArrayDataset.Builder()
        .setData(manager.create(x))
        .optLabels(manager.create(labels))
        .setSampling(10, false)
        //               ^^^ check/shuffle-missing
        // fix: .setSampling(10, true)
        .build();
  }

  void train(Model model, NDManager manager) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 10, rows(manager, trainer), null);
  }
}
// case: joined constants, in a loop by hand
class Case {
  void train(Model model, NDManager manager, NDArray x) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray y = manager.zeros(new Shape(60)).concat(manager.ones(new Shape(60)), 0);
    ArrayDataset rows =
        new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, false).build();
    //                                                                     ^^^ check/shuffle-missing
    for (Batch batch : trainer.iterateDataset(rows)) {
      EasyTrain.trainBatch(trainer, batch);
      trainer.step();
    }
  }
}
// case: filled part by part, and a sampler in order
class Case {
  void train(Model model, NDManager manager, NDArray x) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    float[] y = new float[100];
    Arrays.fill(y, 0, 50, 0f);
    Arrays.fill(y, 50, 100, 1f);
    ArrayDataset rows =
        new ArrayDataset.Builder()
            .setData(x)
            .optLabels(manager.create(y))
            .setSampling(new BatchSampler(new SequenceSampler(), 10))
            //                            ^^^ check/shuffle-missing
            .build();
    EasyTrain.fit(trainer, 10, rows, null);
  }
}
// case: a list of records, one part after the other
class Case {
  record Bird(float[] measures, int species) {}

  void train(Model model, float[][] x, int[] y) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    List<Bird> birds = new ArrayList<>();
    for (int species = 0; species < 3; species++) {
      for (int i = 0; i < x.length; i++) {
        if (y[i] == species) {
          birds.add(new Bird(x[i], species));
        }
      }
    }
    for (int start = 0; start + 16 <= birds.size(); start += 16) {
      List<Bird> batch = birds.subList(start, start + 16);
      //                 ^^^ check/shuffle-missing
      NDManager manager = trainer.getManager();
      NDArray in = manager.create(batch.stream().map(Bird::measures).toArray(float[][]::new));
      NDArray out = manager.create(batch.stream().mapToInt(Bird::species).toArray());
      try (GradientCollector gradients = trainer.newGradientCollector()) {
        NDList said = trainer.forward(new NDList(in));
        gradients.backward(trainer.getLoss().evaluate(new NDList(out), said));
      }
      trainer.step();
    }
  }
}
// case: sorted, and shuffled by the data set
class Case {
  void train(Model model, NDManager manager, NDArray x) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray y = manager.zeros(new Shape(60)).concat(manager.ones(new Shape(60)), 0);
    ArrayDataset rows =
        new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, true).build();
    EasyTrain.fit(trainer, 10, rows, null);
  }
}
// case: all rows in one batch
class Case {
  void train(Model model, NDManager manager, NDArray x) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray y = manager.zeros(new Shape(60)).concat(manager.ones(new Shape(60)), 0);
    ArrayDataset rows =
        new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(120, false).build();
    EasyTrain.fit(trainer, 10, rows, null);
  }
}
// case: sorted, for validation only
class Case {
  void train(Model model, NDManager manager, NDArray x, Dataset train) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray y = manager.zeros(new Shape(60)).concat(manager.ones(new Shape(60)), 0);
    ArrayDataset held =
        new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, false).build();
    EasyTrain.fit(trainer, 10, train, held);
    for (Batch batch : trainer.iterateDataset(train)) {
      EasyTrain.trainBatch(trainer, batch);
      trainer.step();
    }
    for (Batch batch : trainer.iterateDataset(held)) {
      EasyTrain.validateBatch(trainer, batch);
    }
  }
}
// case: classes by turns, rows of a regression, and labels of which nothing is known
class Case {
  void train(Model model, NDManager manager, NDArray x, int[] given) throws Exception {
    int[] turns = new int[120];
    for (int i = 0; i < 120; i++) {
      turns[i] = i % 3;
    }
    fit(model, Loss.softmaxCrossEntropyLoss(), x, manager.create(turns));
    fit(model, Loss.softmaxCrossEntropyLoss(), x, manager.create(given));
    NDArray heights = manager.zeros(new Shape(60)).concat(manager.ones(new Shape(60)), 0);
    fit(model, Loss.l1Loss(), x, heights);
  }

  void fit(Model model, Loss loss, NDArray x, NDArray y) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss));
    EasyTrain.fit(
        trainer,
        10,
        new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, false).build(),
        null);
  }
}
// case: written to places that are drawn
class Case {
  void train(Model model, NDManager manager, NDArray x, int[] places) throws Exception {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    int[] labels = new int[60];
    for (int species = 0; species < 2; species++) {
      for (int i = 0; i < 30; i++) {
        labels[places[30 * species + i]] = species;
      }
    }
    ArrayDataset rows =
        new ArrayDataset.Builder()
            .setData(x)
            .optLabels(manager.create(labels))
            .setSampling(10, false)
            .build();
    EasyTrain.fit(trainer, 10, rows, null);
  }
}
