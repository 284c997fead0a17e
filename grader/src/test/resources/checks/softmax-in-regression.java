// case: softmax over one unit
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(1).build());
    net.add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    //      ^^^ check/softmax-in-regression
    // fix: setUnits(1).build());model.setBlock
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)));
  }
}

// case: softmax over two temperatures
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(2).build());
    net.add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    //      ^^^ check/softmax-in-regression
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()));
  }
}

// case: shares of a whole
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(3).build());
    // shares of sand, silt and clay
    net.add(list -> new NDList(list.singletonOrThrow().softmax(1)));
    model.setBlock(net);
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}

// case: a plain regression
class Case {
  void train(Model model) {
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(1).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}
