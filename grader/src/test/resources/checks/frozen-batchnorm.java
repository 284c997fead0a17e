// case: frozen, and trained with EasyTrain
class Case {
  void train(Model model, Dataset set) {
    SequentialBlock backbone =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
            .add(BatchNorm.builder().build())
            .add(Activation::relu);
    backbone.freezeParameters(true);
  //^^^ check/frozen-batchnorm
    SequentialBlock net =
        new SequentialBlock()
            .add(backbone)
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 3, 32, 32));
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: frozen without batch normalization
class Case {
  void train(Model model, Dataset set) {
    SequentialBlock backbone =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
            .add(Activation::relu);
    backbone.freezeParameters(true);
    SequentialBlock net =
        new SequentialBlock()
            .add(backbone)
            .add(BatchNorm.builder().build())
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 3, 32, 32));
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: frozen, and run as in prediction
class Case {
  static class Backbone extends AbstractBlock {
    private final Block inner;

    Backbone(Block inner) {
      this.inner = addChildBlock("inner", inner);
      inner.freezeParameters(true);
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore ps, NDList in, boolean training, PairList<String, Object> params) {
      return inner.forward(ps, in, false, params);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
      return inner.getOutputShapes(in);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
      inner.initialize(manager, type, in);
    }
  }

  void train(Model model, Dataset set) {
    SequentialBlock inner =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
            .add(BatchNorm.builder().build())
            .add(Activation::relu);
    model.setBlock(
        new SequentialBlock()
            .add(new Backbone(inner))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 3, 32, 32));
    EasyTrain.fit(trainer, 5, set, null);
  }
}

// case: parameter by parameter
class Case {
  static void freeze(Block block) {
    for (var pair : block.getParameters()) {
      pair.getValue().freeze(true);
      // ^^^ check/frozen-batchnorm
    }
  }

  static void train(Dataset set) {
    Model model = Model.newInstance("net");
    Block base = new SequentialBlock().add(Linear.builder().setUnits(8).build()).add(BatchNorm.builder().build());
    model.setBlock(new SequentialBlock().add(base).add(Activation::relu).add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    freeze(base);
    EasyTrain.fit(trainer, 2, set, null);
  }
}
// case: child by child, but for the last
class Case {
  static void train(Dataset set) {
    Model model = Model.newInstance("net");
    SequentialBlock net = new SequentialBlock()
        .add(Linear.builder().setUnits(8).build())
        .add(BatchNorm.builder().build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build());
    model.setBlock(net);
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    BlockList children = net.getChildren();
    for (int i = 0; i < children.size() - 1; i++) {
      children.get(i).getValue().freezeParameters(true);
      // ^^^ check/frozen-batchnorm
    }
    EasyTrain.fit(trainer, 2, set, null);
  }
}
