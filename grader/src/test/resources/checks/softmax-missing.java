// case: raw scores for a loss that does nothing to them
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build()));
    Loss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, true, false);
    //          ^^^ check/softmax-missing
    // fix: SoftmaxCrossEntropyLoss("loss",1,-1,true,true)
    model.newTrainer(new DefaultTrainingConfig(loss));
  }
}

// case: plain probabilities for a loss that takes logarithms
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(3).build())
            .addSingleton(array -> array.softmax(1)));
    //                    ^^^ check/softmax-missing
    // fix: array.logSoftmax(1)
    model.newTrainer(
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss", 1, -1, true, false)));
  }
}

// case: raw scores for a loss that expects a sigmoid
class Case {
  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(1).build()));
    TrainingConfig config =
        new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss("loss", 1, true));
    //                            ^^^ check/softmax-missing
    // fix: sigmoidBinaryCrossEntropyLoss("loss",1,false)
    model.newTrainer(config);
  }
}

// case: logarithms for a loss that takes them
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(3).build())
            .addSingleton(array -> array.logSoftmax(1)));
    model.newTrainer(
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss", 1, -1, true, false)));
  }
}

// case: the logarithm of a softmax
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(3).build())
            .addSingleton(array -> array.softmax(1).log()));
    model.newTrainer(
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss", 1, -1, true, false)));
  }
}

// case: raw scores for the default
class Case {
  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss")));
  }
}
