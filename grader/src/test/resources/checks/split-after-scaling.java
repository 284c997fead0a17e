// case: the kit's scaler, then the split
class Case {
  void prepare(float[][] rows) {
    float[][] scaled = Scaler.standard().fit(rows).apply(rows);
    //                                       ^^^ check/split-after-scaling
    Split split = Splits.shuffled(rows.length, 0.2, 42);
    float[][] train = Splits.take(scaled, split.train());
    float[][] test = Splits.take(scaled, split.test());
  }
}

// case: means of all rows, then a random split
class Case {
  RandomAccessDataset[] prepare(NDArray rows, NDArray labels) throws Exception {
    NDArray mean = rows.mean(new int[] {0});
    NDArray scaled = rows.sub(mean).div(100);
    //               ^^^ check/split-after-scaling
    ArrayDataset all =
        new ArrayDataset.Builder().setData(scaled).optLabels(labels).setSampling(32, true).build();
    return all.randomSplit(8, 2);
  }
}

// case: least values of all rows, then two cuts
class Case {
  void prepare(NDArray rows) {
    NDArray scaled = rows.sub(rows.min(new int[] {0}));
    //               ^^^ check/split-after-scaling
    NDArray train = scaled.get(":800");
    NDArray test = scaled.get("800:");
  }
}

// case: split first, or not at all; each picture by its own mean
class Case {
  void prepare(NDArray rows) throws Exception {
    NDArray train = rows.get(":800");
    NDArray test = rows.get("800:");
    NDArray mean = train.mean(new int[] {0});
    NDArray scaledTrain = train.sub(mean);
    NDArray scaledTest = test.sub(mean);
    ArrayDataset set =
        new ArrayDataset.Builder().setData(scaledTrain).setSampling(32, true).build();
    set.randomSplit(8, 2);
  }

  NDArray pictures(NDArray pictures) {
    NDArray scaled = pictures.sub(pictures.mean());
    return scaled.get("0");
  }
}

// case: in place by hand, and split later
class Case {
  private final float[][] rows;

  Case(float[][] rows) {
    this.rows = rows;
  }

  void centre() {
    for (int c = 0; c < rows[0].length; c++) {
      double mean = 0;
      for (float[] row : rows) {
        mean += row[c] / rows.length;
      }
      for (float[] row : rows) {
        row[c] = (float) (row[c] - mean);
      }
    }
  }

  float[][] train() {
    centre();
    Split split = Splits.shuffled(rows.length, 0.2, 1);
    //            ^^^ check/split-after-scaling
    return Splits.take(rows, split.train());
  }
}

// case: split first, and the part that is for training centred in place
class Case {
  static void centre(float[][] rows) {
    for (int c = 0; c < rows[0].length; c++) {
      double mean = 0;
      for (float[] row : rows) {
        mean += row[c] / rows.length;
      }
      for (float[] row : rows) {
        row[c] = (float) (row[c] - mean);
      }
    }
  }

  float[][] train(float[][] rows) {
    Split split = Splits.shuffled(rows.length, 0.2, 1);
    float[][] part = Splits.take(rows, split.train());
    centre(part);
    return part;
  }
}

// case: cut at a number that is computed
class Case {
  void parts(NDArray rows, long cut) {
    NDArray all = rows.sub(rows.mean(new int[] {0}));
    //            ^^^ check/split-after-scaling
    NDArray train = all.get(new NDIndex(":" + cut));
    NDArray test = all.get(new NDIndex(cut + ":"));
  }
}

// case: each row less the one before, and split later
class Case {
  static Split difference(float[][] rows) {
    float last = 0;
    for (int i = 0; i < rows.length; i++) {
      float now = rows[i][0];
      rows[i][0] = now - last;
      last = now;
    }
    Split split = Splits.shuffled(rows.length, 0.2, 1);
    float[][] train = Splits.take(rows, split.train());
    return split;
  }
}
