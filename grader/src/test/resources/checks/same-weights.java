// case: zeros
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
    //                 ^^^ check/same-weights
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: a constant
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.setInitializer(new ConstantInitializer(0.1f), Parameter.Type.WEIGHT);
    //                 ^^^ check/same-weights
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: biases, a single layer, drawn weights, and a network that is not trained
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.setInitializer(Initializer.ZEROS, Parameter.Type.BIAS);
    net.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    Block one = Linear.builder().setUnits(3).build();
    one.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
  }

  void shapesOnly(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    net.setInitializer(Initializer.ONES, Parameter.Type.WEIGHT);
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}
// case: set on the training's configuration
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    model.newTrainer(
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optInitializer(Initializer.ONES, Parameter.Type.WEIGHT));
    //                      ^^^ check/same-weights
  }
}
