// case: penguins in grams
class Case {
  public static void main(String[] args) throws Exception {
    Model model = Model.newInstance("a");
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDManager manager = trainer.getManager();
    Penguins penguins = Penguins.load();
    ArrayDataset train =
        new ArrayDataset.Builder()
            .setData(manager.create(penguins.trainX()))
            //       ^^^ check/inputs-not-scaled
            .optLabels(manager.create(penguins.trainY()))
            .setSampling(16, true)
            .build();
    EasyTrain.fit(trainer, 20, train, null);
  }
}

// case: pixels as bytes
class Case {
  void train(Model model, Image image, NDManager manager) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray pixels = image.toNDArray(manager).toType(DataType.FLOAT32, false);
    //                     ^^^ check/inputs-not-scaled
    trainer.forward(new NDList(pixels));
  }
}

// case: bytes of a file
class Case {
  void train(Model model, byte[] file) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    float[] pixels = new float[file.length];
    for (int i = 0; i < file.length; i++) {
      pixels[i] = file[i] & 0xFF;
      //          ^^^ check/inputs-not-scaled
    }
  }
}

// case: scaled in each of these ways
class Case {
  void train(Trainer trainer, NDManager manager) throws Exception {
    Penguins penguins = Penguins.load();
    float[][] rows = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
    ArrayDataset train =
        new ArrayDataset.Builder().setData(manager.create(rows)).setSampling(16, true).build();
    EasyTrain.fit(trainer, 20, train, null);
  }

  NDArray picture(Model model, Image image, NDManager manager) {
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    return image.toNDArray(manager).toType(DataType.FLOAT32, false).div(255);
  }
}

// case: the first layer scales
class Case {
  void train(NDManager manager) throws Exception {
    Penguins penguins = Penguins.load();
    Model model = Model.newInstance("a");
    model.setBlock(
        new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Linear.builder().setUnits(3).build()));
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    trainer.initialize(new Shape(1, 4));
    ArrayDataset train =
        new ArrayDataset.Builder()
            .setData(manager.create(penguins.trainX()))
            .setSampling(16, true)
            .build();
    EasyTrain.fit(trainer, 20, train, null);
  }
}

// case: bytes that no network learns from
class Case {
  int sum(byte[] file) {
    int[] counts = new int[256];
    for (int i = 0; i < file.length; i++) {
      counts[i] = file[i] & 0xFF;
    }
    return counts[0];
  }
}

// case: bytes by their type
class Case {
  NDArray images(Model model, NDManager manager, ByteBuffer file) {
    model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray bytes = manager.create(file, new Shape(10, 1, 28, 28), DataType.UINT8);
    return bytes.toType(DataType.FLOAT32, false);
    //           ^^^ check/inputs-not-scaled
  }
}

// case: pixels one by one, into an array of arrays
class Case {
  static float[] grey(BufferedImage image) {
    float[] out = new float[784];
    for (int i = 0; i < 784; i++) {
      out[i] = image.getRaster().getSample(i % 28, i / 28, 0);
    }
    return out;
  }

  void train(Model model, NDManager manager, BufferedImage[] images, NDArray y) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    float[][] all = new float[images.length][];
    for (int i = 0; i < images.length; i++) {
      all[i] = grey(images[i]);
    }
    NDArray x = manager.create(all);
    //          ^^^ check/inputs-not-scaled
    NDList said = trainer.forward(new NDList(x));
  }
}

// case: pixels that are read for something else
class Case {
  static int[] mask(BufferedImage image) {
    int[] out = new int[784];
    for (int i = 0; i < 784; i++) {
      out[i] = image.getRaster().getSample(i % 28, i / 28, 0);
    }
    return out;
  }

  void train(Model model, NDManager manager, BufferedImage image, NDArray x) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    NDArray labels = manager.create(mask(image));
    NDList said = trainer.forward(new NDList(x));
    Loss.softmaxCrossEntropyLoss().evaluate(new NDList(labels), said);
  }
}

// case: bytes of a text, which an embedding looks up
class Case {
  void train(Model model, NDManager manager, byte[] text) {
    Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()));
    int[] tokens = new int[text.length];
    for (int i = 0; i < text.length; i++) {
      tokens[i] = text[i] & 0xff;
    }
    Block embedding = TrainableWordEmbedding.builder().setEmbeddingSize(8).build();
    NDList said = trainer.forward(new NDList(manager.create(tokens)));
  }
}
