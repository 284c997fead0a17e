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

// case: training and test rows joined by System.arraycopy
class Case {
  static float[][] join(float[][] a, float[][] b) {
    float[][] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  float[][] scale(Penguins penguins) {
    float[][] all = join(penguins.trainX(), penguins.testX());
    Scaler.Fitted scaler = Scaler.standard().fit(all);
    //                                           ^^^ check/scaler-leak
    return scaler.apply(penguins.trainX());
  }

  float[][] load() {
    Penguins p = Penguins.load();
    Scaler.Fitted scaler = Scaler.standard().fit(join(p.trainX(), p.testX()));
    //                                           ^^^ check/scaler-leak
    return scaler.apply(p.trainX());
  }
}

// case: joined in a list
class Case {
  float[][] load() {
    Weather weather = Weather.load();
    List<float[]> days = new ArrayList<>();
    days.addAll(Arrays.asList(weather.train().x()));
    days.addAll(Arrays.asList(weather.test().x()));
    Scaler.Fitted scaler = Scaler.minMax().fit(days.toArray(new float[0][]));
    //                                         ^^^ check/scaler-leak
    return scaler.apply(weather.train().x());
  }
}

// case: all rows joined to train the network that is shipped
class Case {
  ArrayDataset load(NDManager manager) {
    Penguins p = Penguins.load();
    List<float[]> rows = new ArrayList<>(Arrays.asList(p.trainX()));
    rows.addAll(Arrays.asList(p.testX()));
    float[][] all = rows.toArray(new float[0][]);
    Scaler.Fitted scaler = Scaler.standard().fit(all);
    return new ArrayDataset.Builder()
        .setData(manager.create(scaler.apply(all)))
        .setSampling(10, true)
        .build();
  }
}

// case: means by hand, over both
class Case {
  static double[] mean(float[][] rows) {
    double[] sum = new double[rows[0].length];
    for (float[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        sum[c] += row[c] / rows.length;
      }
    }
    return sum;
  }

  static float[][] centred(float[][] rows, double[] mean) {
    float[][] out = new float[rows.length][mean.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < mean.length; c++) {
        out[r][c] = (float) (rows[r][c] - mean[c]);
      }
    }
    return out;
  }

  ArrayDataset load(NDManager manager) {
    Penguins p = Penguins.load();
    float[][] all = Stream.concat(Stream.of(p.trainX()), Stream.of(p.testX())).toArray(float[][]::new);
    double[] mean = mean(all);
    //              ^^^ check/scaler-leak
    return new ArrayDataset.Builder()
        .setData(manager.create(centred(p.trainX(), mean)))
        .setSampling(10, true)
        .build();
  }
}

// case: means by hand, over the training rows; both are only counted and drawn
class Case {
  static double[] mean(float[][] rows) {
    double[] sum = new double[rows[0].length];
    for (float[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        sum[c] += row[c] / rows.length;
      }
    }
    return sum;
  }

  static float[][] centred(float[][] rows, double[] mean) {
    float[][] out = new float[rows.length][mean.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < mean.length; c++) {
        out[r][c] = (float) (rows[r][c] - mean[c]);
      }
    }
    return out;
  }

  ArrayDataset load(NDManager manager) {
    Penguins p = Penguins.load();
    float[][] all = Stream.concat(Stream.of(p.trainX()), Stream.of(p.testX())).toArray(float[][]::new);
    System.out.println(all.length + " rows, around " + Arrays.toString(mean(all)));
    double[] mean = mean(p.trainX());
    float[][] test = centred(p.testX(), mean);
    return new ArrayDataset.Builder()
        .setData(manager.create(centred(p.trainX(), mean)))
        .setSampling(10, true)
        .build();
  }
}

// case: the mean of all rows, in a method that scales
class Case {
  static NDArray scaled(NDArray rows, NDArray seen) {
    return rows.sub(seen.mean(new int[] {0}));
  }

  void scale(NDArray days) {
    NDArray train = days.get("0:700");
    NDArray test = days.get("700:");
    NDArray one = scaled(train, days);
    //            ^^^ check/scaler-leak
    NDArray other = scaled(test, train);
  }
}

// case: labels around their own mean, beside the rows to learn from; how rows go together
class Case {
  static double[] weights(float[][] train, float[] y) {
    double mean = 0;
    for (float each : y) {
      mean += each / y.length;
    }
    double[] out = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      out[i] = y[i] - mean;
    }
    return out;
  }

  static double[][] covariance(double[][] train, double[][] rows) {
    double mean = 0;
    for (double[] row : rows) {
      mean += row[0] / rows.length;
    }
    double[][] out = new double[1][1];
    for (int i = 0; i < rows.length; i++) {
      out[0][0] += (train[i][0] - mean) * (rows[i][0] - mean);
    }
    return out;
  }
}

// case: rows scaled by their own means, although training rows are given
class Case {
  static double[][] centred(double[][] train, double[][] rows) {
    double mean = 0;
    for (double[] row : rows) {
      mean += row[0] / rows.length;
    }
    double[][] out = new double[rows.length][1];
    for (int i = 0; i < rows.length; i++) {
      out[i][0] = rows[i][0] - mean;
      //          ^^^ check/scaler-leak
    }
    return out;
  }

  static double[][] byTraining(double[][] train, double[][] rows) {
    double mean = 0;
    for (double[] row : train) {
      mean += row[0] / train.length;
    }
    double[][] out = new double[rows.length][1];
    for (int i = 0; i < rows.length; i++) {
      out[i][0] = rows[i][0] - mean;
    }
    return out;
  }
}
