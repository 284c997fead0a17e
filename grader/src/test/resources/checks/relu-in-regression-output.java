// case: ReLU
class Case {
  void train(Model model) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build())
            .add(Activation::relu);
    //           ^^^ check/relu-in-regression-output
    // fix: setUnits(1).build());
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
  }
}

// case: tanh, with a dropout between
class Case {
  void train(Model model) {
    SequentialBlock net =
        new SequentialBlock().add(Linear.builder().setUnits(1).build()).add(Activation.tanhBlock());
    //                                                                      ^^^ check/relu-in-regression-output
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("MAE")));
  }
}

// case: a sigmoid whose share is brought back
class Case {
  void train(Model model) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(1).build())
            .add(Activation::sigmoid)
            .addSingleton(array -> array.mul(100));
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
  }
}

// case: targets are scaled
class Case {
  void train(Model model, NDArray labels) {
    NDArray targets = labels.div(24);
    SequentialBlock net =
        new SequentialBlock().add(Linear.builder().setUnits(1).build()).add(Activation::sigmoid);
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
  }
}

// case: an autoencoder of pictures
class Case {
  void train() {
    Model model = Model.newInstance("autoencoder");
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(32).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(784).build())
            .add(Activation::sigmoid);
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
    trainer.initialize(new Shape(1, 784));
  }
}

// case: somebody who means it
class Case {
  void train(Model model) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(1).build())
            .add(Activation::relu); // rain is never negative
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
  }
}

// case: one input, one output, and an activation behind every layer
class Case {
  void train() {
    Model model = Model.newInstance("net");
    SequentialBlock net = new SequentialBlock();
    for (int units : new int[] {64, 32, 1}) {
      net.add(Linear.builder().setUnits(units).build());
      net.add(Activation::tanh);
      //      ^^^ check/relu-in-regression-output
    }
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
    trainer.initialize(new Shape(1, 1));
  }
}

// case: softplus, which nobody takes by chance
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.add(Activation::softPlus);
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
  }
}
