// case: behind the last layer of a classifier
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.add(Activation::relu);
    //      ^^^ check/relu-on-scores
    // fix: net.add(Linear.builder().setUnits(3).build()); model
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: by a helper that puts one behind every layer
class Case {
  static void layer(SequentialBlock net, int units) {
    net.add(Linear.builder().setUnits(units).build());
    net.add(Activation.reluBlock());
    //      ^^^ check/relu-on-scores
  }

  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    layer(net, 10);
    layer(net, 1);
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss()));
  }
}
// case: on purpose, and before the last layer
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }

  void compare(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    net.add(Activation::relu); // on purpose: to show what it does
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
