// case: six in a loop
class Case {
  void train(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < 6; i++) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(Activation::sigmoid);
    //        ^^^ check/deep-sigmoid
    }
    net.add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: normalized between
class Case {
  void train(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < 6; i++) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(BatchNorm.builder().build());
      net.add(Activation::sigmoid);
    }
    net.add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: four, as in LeNet
class Case {
  void train(NDManager manager) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < 4; i++) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(Activation::sigmoid);
    }
    net.add(Linear.builder().setUnits(3).build());
    net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
  }
}

// case: to see what depth does
class Case {
  static Block net(int depth) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < depth; i++) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(Activation::sigmoid);
    }
    return net.add(Linear.builder().setUnits(3).build());
  }

  public static void main(String[] args) {
    NDManager manager = NDManager.newBaseManager();
    for (int depth = 1; depth < 10; depth++) {
      net(depth).initialize(manager, DataType.FLOAT32, new Shape(1, 4));
    }
  }
}
