// case: no seed at all
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset all = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    //                                ^^^ check/split-without-seed
    // fix: setRandomSeed(42);RandomAccessDataset[] parts
    System.out.println(parts[0].size());
  }
}

// case: a seed that comes too late
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset all = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    //                                ^^^ check/split-without-seed
    Engine.getInstance().setRandomSeed(42);
    System.out.println(parts[0].size());
  }
}

// case: rows in an order of chance, cut in two
class Case {
  public static void main(String[] args) {
    List<Integer> order = rows(100);
    Collections.shuffle(order);
    //          ^^^ check/split-without-seed
    // fix: Collections.shuffle(order, new java.util.Random(42));
    List<Integer> train = order.subList(0, 80);
    List<Integer> test = order.subList(80, 100);
    System.out.println(train + " " + test);
  }

  private static List<Integer> rows(int count) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(i);
    }
    return rows;
  }
}

// case: seeded before
class Case {
  public static void main(String[] args) throws Exception {
    Engine.getInstance().setRandomSeed(42);
    RandomAccessDataset all = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset[] parts = all.randomSplit(8, 2);
    List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4));
    Collections.shuffle(order, new Random(7));
    System.out.println(order.subList(0, 2) + " " + order.subList(2, 4) + parts.length);
  }
}

// case: several seeds on purpose
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset all = CsvDataset.builder().setSampling(32, true).build();
    for (int seed = 1; seed <= 5; seed++) {
      Engine.getInstance().setRandomSeed(seed);
      System.out.println(all.randomSplit(8, 2).length);
    }
  }
}

// case: whoever calls may have seeded
class Case {
  RandomAccessDataset[] split(RandomAccessDataset all) throws Exception {
    return all.randomSplit(8, 2);
  }
}

// case: parts that are always the same, and an order that is no split
class Case {
  public static void main(String[] args) throws Exception {
    RandomAccessDataset all = CsvDataset.builder().setSampling(32, true).build();
    RandomAccessDataset train = all.subDataset(0, 80);
    List<String> names = new ArrayList<>(List.of("a", "b", "c"));
    Collections.shuffle(names);
    System.out.println(names + " " + train.size());
  }
}

// case: the clock as a seed
class Case {
  public static void main(String[] args) {
    Split split = Splits.shuffled(100, 0.2, System.nanoTime());
    //                                      ^^^ check/split-without-seed
    // fix: Splits.shuffled(100, 0.2, 42)
    System.out.println(split.train().length);
  }
}

// case: drawn several times, to see how much the figures differ
class Case {
  static int draw(List<Integer> rows) {
    Collections.shuffle(rows);
    return rows.subList(0, 2).size() + rows.subList(2, 4).size();
  }

  public static void main(String[] args) {
    List<Integer> rows = new ArrayList<>(List.of(1, 2, 3, 4));
    for (int run = 0; run < 20; run++) {
      System.out.println(draw(rows));
    }
  }
}

// case: a coin for each row
class Case {
  public static void main(String[] args) {
    List<float[]> train = new ArrayList<>();
    List<float[]> test = new ArrayList<>();
    Random coin = new Random();
    //            ^^^ check/split-without-seed
    // fix: new Random(42)
    for (float[] row : Penguins.load().trainX()) {
      if (coin.nextDouble() < 0.8) {
        train.add(row);
      } else {
        test.add(row);
      }
    }
  }
}

// case: a coin in a stream
class Case {
  public static void main(String[] args) {
    Random coin = new Random();
    //            ^^^ check/split-without-seed
    Map<Boolean, List<float[]>> trainAndTest =
        Stream.of(Penguins.load().trainX())
            .collect(Collectors.partitioningBy(row -> coin.nextFloat() < 0.2f));
    List<float[]> train = trainAndTest.get(false);
    List<float[]> test = trainAndTest.get(true);
  }
}

// case: a coin with a seed, noise without one, and two lists that are no parts
class Case {
  public static void main(String[] args) {
    List<float[]> train = new ArrayList<>();
    List<float[]> test = new ArrayList<>();
    Random coin = new Random(7);
    Random noise = new Random();
    for (float[] row : Penguins.load().trainX()) {
      row[0] += noise.nextFloat();
      if (coin.nextDouble() < 0.8) {
        train.add(row);
      } else {
        test.add(row);
      }
    }
    Map<Boolean, List<float[]>> parts =
        train.stream().collect(Collectors.partitioningBy(row -> coin.nextFloat() < 0.2f));
  }
}

// case: a seed that is given and not used
class Case {
  void split(List<Integer> rows, long seed) {
    Random random = new Random();
    Collections.shuffle(rows, random);
    //          ^^^ check/split-without-seed
  }

  void order(List<Integer> rows, long seed) {
    Collections.shuffle(rows, new Random(seed));
  }

  void anyhow(List<Integer> rows) {
    Collections.shuffle(rows);
  }
}

// case: some rows are kept twice, by chance
class Case {
  public static void main(String[] args) {
    List<float[]> train = new ArrayList<>();
    List<float[]> shown = new ArrayList<>();
    Random random = new Random();
    for (float[] row : Penguins.load().trainX()) {
      if (random.nextDouble() < 0.1) {
        shown.add(row);
      }
      train.add(row);
    }
    float[][] test = Penguins.load().testX();
  }
}

// case: a seed that is given, and the time of day instead
class Case {
  void train(long seed) {
    Engine.getInstance().setRandomSeed((int) System.nanoTime());
    //                                 ^^^ check/split-without-seed
  }

  void anyhow() {
    Engine.getInstance().setRandomSeed((int) System.nanoTime());
  }
}
