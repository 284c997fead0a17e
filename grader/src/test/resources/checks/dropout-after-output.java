// case: behind the last layer
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build())
            .add(Dropout.builder().optRate(0.2f).build()));
    //           ^^^ check/dropout-after-output
    // fix: setUnits(1).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}

// case: in an exercise's two methods
class Case {
  Block network() {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    net.add(Dropout.builder().build());
    //      ^^^ check/dropout-after-output
    return net;
  }

  TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
  }
}

// case: between hidden layers
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Dropout.builder().optRate(0.2f).build())
            .add(Linear.builder().setUnits(1).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}

// case: a part for somebody else's network
class Case {
  static Block hidden(int units) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(units).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(0.2f).build());
  }
}

// case: in a network of a class of its own
class Case extends SequentialBlock {
  Case() {
    add(Linear.builder().setUnits(10).build());
    add(Activation::relu);
    add(Linear.builder().setUnits(1).build());
    add(Dropout.builder().optRate(0.5f).build());
    //  ^^^ check/dropout-after-output
  }

  static void train(Model model) {
    model.setBlock(new Case());
    model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
  }
}
