// case: behind the last layer
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(8).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build())
            .add(BatchNorm.builder().build()));
    //           ^^^ check/batchnorm-after-output
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}

// case: before and between
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(8).build())
            .add(BatchNorm.builder().build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build()));
    model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
  }
}

// case: an embedding that is trained with a loss of its own
class Case {
  void train(Model model) {
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(128).build())
            .add(BatchNorm.builder().build()));
    model.newTrainer(new DefaultTrainingConfig(new TripletLoss()));
  }
}
