// case: measured on the test rows
class Case {
  void prepare() {
    Penguins penguins = Penguins.load();
    float[][] train = Scaler.standard().fit(penguins.trainX()).apply(penguins.trainX());
    float[][] test = Scaler.standard().fit(penguins.testX()).apply(penguins.testX());
    //                                     ^^^ check/scaler-leak
  }
}

// case: measured on all rows
class Case {
  void prepare(float[][] rows) {
    Split split = Splits.shuffled(rows.length, 0.2, 42);
    Scaler.Fitted scaler = Scaler.minMax().fit(rows);
    //                                         ^^^ check/scaler-leak
    float[][] train = scaler.apply(Splits.take(rows, split.train()));
    float[][] test = scaler.apply(Splits.take(rows, split.test()));
  }
}

// case: measured on the training rows
class Case {
  void prepare(float[][] rows) {
    Split split = Splits.shuffled(rows.length, 0.2, 42);
    float[][] train = Splits.take(rows, split.train());
    Scaler.Fitted scaler = Scaler.standard().fit(train);
    float[][] scaledTrain = scaler.apply(train);
    float[][] scaledTest = scaler.apply(Splits.take(rows, split.test()));
  }

  void folds(float[][] rows, List<Split> folds) {
    for (Split fold : folds) {
      Scaler.Fitted scaler = Scaler.standard().fit(Splits.take(rows, fold.train()));
      scaler.apply(Splits.take(rows, fold.test()));
    }
  }

  void all(float[][] rows) {
    float[][] scaled = Scaler.standard().fit(rows).apply(rows);
  }
}

// case: DJL's own scaler, fitted twice
class Case {
  void scale(NDArray train, NDArray held) {
    MinMaxScaler scaler = new MinMaxScaler();
    scaler.fit(train);
    scaler.transformi(train);
    scaler.fit(held);
    //     ^^^ check/scaler-leak
    scaler.transformi(held);
  }
}

// case: DJL's own scaler, fitted once
class Case {
  void scale(NDArray train, NDArray held) {
    MinMaxScaler scaler = new MinMaxScaler();
    scaler.fit(train);
    scaler.transformi(train);
    scaler.transformi(held);
  }
}

// case: the mean of all rows
class Case {
  void scale(NDArray days) {
    NDArray train = days.get("0:700");
    NDArray test = days.get("700:");
    NDArray scaled = train.sub(days.mean(new int[] {0}));
    //               ^^^ check/scaler-leak
  }
}
