// case: dense layers
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Linear.builder().setUnits(3).build());
    //           ^^^ check/no-activation
    // fix: .setUnits(10).build()).add(Activation::relu).add(
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: convolutions with batch normalization and pooling by means
class Case {
  void train(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build());
    net.add(BatchNorm.builder().build());
    net.add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build());
    //      ^^^ check/no-activation
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(10).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}

// case: a large matrix as a product of two thin ones
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(16).build())
            .add(Linear.builder().setUnits(1000).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4096));
  }
}

// case: on purpose
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            // a deep linear network, to see that it does no better
            .add(Linear.builder().setUnits(16).build())
            .add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: a depthwise convolution and the pointwise one that belongs to it
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(
                Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).optGroups(8).build())
            .add(Conv2d.builder().setKernelShape(new Shape(1, 1)).setFilters(16).build())
            .add(Activation::relu);
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 8, 32, 32));
  }
}

// case: an own function between them that may bend
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(list -> new NDList(Mine.bend(list.singletonOrThrow())))
            .add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: an own block that runs its layers straight
class Case extends AbstractBlock {
  private final Block first = addChildBlock("first", Linear.builder().setUnits(10).build());
  private final Block second = addChildBlock("second", Linear.builder().setUnits(3).build());

  @Override
  protected NDList forwardInternal(
      ParameterStore ps, NDList in, boolean training, PairList<String, Object> params) {
    NDList hidden = first.forward(ps, in, training);
    return second.forward(ps, hidden, training);
    //     ^^^ check/no-activation
  }

  @Override
  public Shape[] getOutputShapes(Shape[] in) {
    return second.getOutputShapes(first.getOutputShapes(in));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
    first.initialize(manager, type, in);
    second.initialize(manager, type, first.getOutputShapes(in));
  }

  static void use(NDManager manager) {
    new Case().initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: an own block with an activation between its layers
class Case extends AbstractBlock {
  private final Block first = addChildBlock("first", Linear.builder().setUnits(10).build());
  private final Block second = addChildBlock("second", Linear.builder().setUnits(3).build());

  @Override
  protected NDList forwardInternal(
      ParameterStore ps, NDList in, boolean training, PairList<String, Object> params) {
    NDList hidden = Activation.relu(first.forward(ps, in, training));
    return second.forward(ps, hidden, training);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] in) {
    return second.getOutputShapes(first.getOutputShapes(in));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... in) {
    first.initialize(manager, type, in);
    second.initialize(manager, type, first.getOutputShapes(in));
  }

  static void use(NDManager manager) {
    new Case().initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: a unit test's network
class Case {
  @Test
  void sums(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(1).build());
    net.add(Linear.builder().setUnits(1).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 1));
  }
}
