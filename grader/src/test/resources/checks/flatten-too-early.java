// case: before a pooling
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
            .add(Activation::relu)
            .add(Blocks.batchFlattenBlock())
    //           ^^^ check/flatten-too-early
            // fix:
            // .add(Pool.maxPool2dBlock(newShape(2,2))).add(Blocks.batchFlattenBlock()).add(Linear
            .add(Pool.maxPool2dBlock(new Shape(2, 2)))
            .add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}

// case: before the first convolution, and again where it belongs
class Case {
  void train(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock());
    //      ^^^ check/flatten-too-early
    // fix: net=newSequentialBlock();net.add(Conv2d
    net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build());
    net.add(Activation::relu);
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}

// case: where it belongs
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build())
            .add(Activation::relu)
            .add(Pool.maxPool2dBlock(new Shape(2, 2)))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}

// case: shaped again behind it
class Case {
  void train(NDManager manager) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Blocks.batchFlattenBlock())
            .addSingleton(array -> array.reshape(-1, 3, 32, 32))
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
  }
}
