// case: a sigmoid, and the loss that takes its probabilities
class Case {
  void train(Model model) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(10).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());
    net.add(Activation::sigmoid);
    model.setBlock(net);
    Loss loss = new SigmoidBinaryCrossEntropyLoss("loss", 1f, true);
    //          ^^^ check/sigmoid-loss-sign
    model.newTrainer(new DefaultTrainingConfig(loss));
  }
}
// case: in a loop by hand
class Case {
  void train(Trainer trainer, NDList x, NDList y) {
    Loss loss = new SigmoidBinaryCrossEntropyLoss("loss", 0.5f, true);
    //          ^^^ check/sigmoid-loss-sign
    try (GradientCollector gradients = trainer.newGradientCollector()) {
      gradients.backward(loss.evaluate(y, trainer.forward(x)));
    }
  }
}
// case: turned round by its weight or by hand, taking raw scores, only shown, or of an unknown weight
class Case {
  void train(Model model, Trainer trainer, NDList x, NDList y, float weight) {
    model.newTrainer(
        new DefaultTrainingConfig(new SigmoidBinaryCrossEntropyLoss("loss", -1f, true)));
    model.newTrainer(
        new DefaultTrainingConfig(new SigmoidBinaryCrossEntropyLoss("loss", 1f, false)));
    model.newTrainer(
        new DefaultTrainingConfig(new SigmoidBinaryCrossEntropyLoss("loss", weight, true)));
    Loss loss = new SigmoidBinaryCrossEntropyLoss("loss", 1f, true);
    try (GradientCollector gradients = trainer.newGradientCollector()) {
      gradients.backward(loss.evaluate(y, trainer.forward(x)).neg());
    }
  }
}
