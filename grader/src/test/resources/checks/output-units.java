// case: softmax over one unit
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build()));
    //                                     ^^^ check/output-units
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}

// case: a data set that is known
class Case {
  void train(Model model) {
    Mnist mnist = Mnist.builder().setSampling(32, true).build();
    model.setBlock(
        new SequentialBlock()
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(9).build()));
    //                                     ^^^ check/output-units
    // fix: setUnits(10)
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 1, 28, 28));
    EasyTrain.fit(trainer, 2, mnist, null);
  }
}

// case: names of classes
class Case {
  private static final String[] SPECIES = {"Adelie", "Chinstrap", "Gentoo"};

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    //                                                                 ^^^ check/output-units
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}

// case: a label higher than there are scores
class Case {
  void train(Model model, NDManager manager, NDArray features) {
    NDArray labels = manager.create(new int[] {0, 1, 2, 3, 1, 0});
    ArrayDataset set =
        new ArrayDataset.Builder().setData(features).optLabels(labels).setSampling(2, true).build();
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    //                                                                 ^^^ check/output-units
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 2, set, null);
  }
}

// case: two columns of labels, and one number
class Case {
  void train(Model model, NDManager manager, NDArray features, float[] flat) {
    NDArray labels = manager.create(flat, new Shape(100, 2));
    ArrayDataset set =
        new ArrayDataset.Builder().setData(features).optLabels(labels).setSampling(2, true).build();
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(1).build()));
    //                                                                 ^^^ check/output-units
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
    EasyTrain.fit(trainer, 2, set, null);
  }
}

// case: one unit with a sigmoid tells two classes apart
class Case {
  private static final String[] CLASSES = {"cat", "dog"};

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(1).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss()));
  }
}

// case: everything fits
class Case {
  private static final String[] SPECIES = {"Adelie", "Chinstrap", "Gentoo"};

  static int label(String species) {
    return switch (species) {
      case "Adelie" -> 0;
      case "Chinstrap" -> 1;
      default -> 2;
    };
  }

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(SPECIES.length).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}

// case: a data set that is split at random
class Case {
  void train() throws Exception {
    Mnist mnist = Mnist.builder().setSampling(32, true).build();
    RandomAccessDataset[] parts = mnist.randomSplit(8, 2);
    Model model = Model.newInstance("digits");
    model.setBlock(new SequentialBlock()
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(9).build()));
    //                                 ^^^ check/output-units
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 2, parts[0], parts[1]);
  }
}
// case: an enumeration of classes
class Case {
  enum Topic { SPORT, CULTURE, SCIENCE }

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    //                                                                 ^^^ check/output-units
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: one-hot words as inputs are no labels
class Case {
  void train(Model model, NDArray words, NDArray moods) {
    NDArray inputs = words.oneHot(8000);
    ArrayDataset set = new ArrayDataset.Builder().setData(inputs).optLabels(moods).setSampling(2, true).build();
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: only the even digits
class Case {
  void train(Model model, RandomAccessDataset filtered) {
    Mnist mnist = Mnist.builder().setSampling(32, true).build();
    Dataset even = filter(mnist);
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(5).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 2, even, null);
  }
}

// case: a switch that makes inputs, not labels
class Case {
  static int season(String name) {
    switch (name) {
      case "spring": return 0;
      case "summer": return 1;
      case "autumn": return 2;
      default: return 3;
    }
  }

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: a switch that makes labels
class Case {
  static int label(String species) {
    return switch (species) {
      case "Adelie" -> 0;
      case "Chinstrap" -> 1;
      default -> 2;
    };
  }

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    //                                                                 ^^^ check/output-units
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: one class more, for everything else
class Case {
  private static final String[] CLASSES = {"cat", "dog"};
  private static final int BACKGROUND = 2;

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: an enumeration of inputs
class Case {
  enum Island { BISCOE, DREAM, TORGERSEN }

  static float[] oneHot(Island island) {
    float[] row = new float[Island.values().length];
    row[island.ordinal()] = 1;
    return row;
  }

  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(2).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
