// case: frozen before newTrainer
class Case {
  void train(Path folder, Dataset set) throws Exception {
    Model model = Model.newInstance("net");
    Block net = new SequentialBlock().add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    model.load(folder);
    model.getBlock().freezeParameters(true);
  //^^^ check/loaded-unfreezes
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: frozen behind newTrainer
class Case {
  void train(Path folder, Dataset set) throws Exception {
    Model model = Model.newInstance("net");
    model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
    model.load(folder);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    model.getBlock().freezeParameters(true);
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: a loaded model's block in a new model
class Case {
  void train(Criteria<Image, Classifications> criteria, Dataset set) throws Exception {
    ZooModel<Image, Classifications> zoo = criteria.loadModel();
    Block backbone = zoo.getBlock();
    backbone.freezeParameters(true);
    Model model = Model.newInstance("net");
    model.setBlock(new SequentialBlock().add(backbone).add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: a loaded zoo model
class Case {
  void train(Criteria<Image, Classifications> criteria, Dataset set) throws Exception {
    ZooModel<Image, Classifications> zoo = criteria.loadModel();
    zoo.getBlock().freezeParameters(true);
  //^^^ check/loaded-unfreezes
    Trainer trainer = zoo.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    EasyTrain.fit(trainer, 5, set, null);
  }
}
