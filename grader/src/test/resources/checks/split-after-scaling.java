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
