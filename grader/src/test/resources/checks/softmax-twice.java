// case: softmax in the network and the default loss
class Case {
  void train(Model model, Dataset set) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build())
            .add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    //           ^^^ check/softmax-twice
    // fix: .setUnits(3).build());
    model.setBlock(net);
    TrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.initialize(new Shape(1, 4));
      EasyTrain.fit(trainer, 10, set, null);
    }
  }
}

// case: network and configuration in two methods of one class
class Case {
  Block network() {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    net.add(x -> new NDList(x.get(0).softmax(-1)));
    //      ^^^ check/softmax-twice
    // fix: .setUnits(3).build());returnnet;
    return net;
  }

  TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss"));
  }
}

// case: a sigmoid before the loss that has one
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(Activation.reluBlock())
            .add(Linear.builder().setUnits(1).build())
            .addSingleton(Activation::sigmoid));
    //                    ^^^ check/softmax-twice
    Trainer trainer =
        model.newTrainer(new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 4));
  }
}

// case: in a loop written by hand
class Case {
  void step(Trainer trainer, Batch batch) {
    Loss loss = Loss.softmaxCrossEntropyLoss();
    NDArray scores = trainer.forward(batch.getData()).singletonOrThrow();
    NDArray probabilities = scores.softmax(1);
    //                      ^^^ check/softmax-twice
    NDArray value = loss.evaluate(batch.getLabels(), new NDList(probabilities));
  }
}

// case: softmax only when predicting
class Case {
  void train(Model model, Dataset set) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 4));
    EasyTrain.fit(trainer, 10, set, null);
    model.setBlock(
        new SequentialBlock().add(net).add(list -> new NDList(list.singletonOrThrow().softmax(1))));
  }
}

// case: logarithms of probabilities may be taken twice
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(3).build())
            .add(list -> new NDList(list.singletonOrThrow().logSoftmax(1))));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}

// case: softmax as attention in the middle
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(8).build())
            .add(list -> new NDList(list.singletonOrThrow().softmax(1)))
            .add(Linear.builder().setUnits(3).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}

// case: softmax written by hand, in a method
class Case {
  static NDList probabilities(NDList list) {
    NDArray scores = list.singletonOrThrow();
    NDArray powers = scores.sub(scores.max(new int[] {1}, true)).exp();
    return new NDList(powers.div(powers.sum(new int[] {1}, true)));
  }

  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    net.add(new LambdaBlock(list -> probabilities(list)));
    //      ^^^ check/softmax-twice
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
  }
}
// case: in a loop, with the trainer's loss
class Case {
  void train(Batch batch) {
    Model model = Model.newInstance("net");
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray scores = trainer.forward(batch.getData()).singletonOrThrow();
    NDArray loss = trainer.getLoss().evaluate(batch.getLabels(), new NDList(scores.softmax(1)));
    //                                                                      ^^^ check/softmax-twice
  }
}
// case: softmax for a picture in the loop, raw scores for the loss
class Case {
  void train(Batch batch) {
    Model model = Model.newInstance("net");
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray scores = trainer.forward(batch.getData()).singletonOrThrow();
    NDArray shown = scores.softmax(1);
    NDArray loss = trainer.getLoss().evaluate(batch.getLabels(), new NDList(scores));
  }
}

// case: softmax of softmax where somebody predicts, and softmax over another axis
class Case {
  NDArray predict(NDArray scores) {
    return scores.softmax(1).softmax(1);
    //                       ^^^ check/softmax-twice
  }

  NDArray matches(NDArray scores) {
    return scores.softmax(1).softmax(2);
  }
}
