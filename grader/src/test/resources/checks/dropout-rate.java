// case: a percentage
class Case {
  Block drop() {
    return Dropout.builder().optRate(50).build();
    //                               ^^^ check/dropout-rate
    // fix: optRate(0.5f)
  }
}

// case: a constant that drops nearly everything
class Case {
  private static final float RATE = 0.99f;

  Block drop() {
    return Dropout.builder().optRate(RATE).build();
    //                               ^^^ check/dropout-rate
  }
}

// case: usual rates, none, and one that is not known
class Case {
  Block drop(float rate) {
    return new SequentialBlock()
        .add(Dropout.builder().optRate(0.5f).build())
        .add(Dropout.builder().optRate(0.8f).build())
        .add(Dropout.builder().optRate(0).build())
        .add(Dropout.builder().optRate(rate).build())
        .add(Dropout.builder().build());
  }
}

// case: a percentage for a recurrent layer
class Case {
  Block layer() {
    return LSTM.builder().setStateSize(8).setNumLayers(2).optDropRate(30).build();
    //                                                                ^^^ check/dropout-rate
  }
}
// case: whole numbers are divided
class Case {
  static final int PERCENT = 50;

  Block drop() {
    return Dropout.builder().optRate(PERCENT / 100).build();
    //                               ^^^ check/dropout-rate
  }
}
// case: divided as it should be
class Case {
  static final int PERCENT = 50;

  Block drop() {
    return Dropout.builder().optRate(PERCENT / 100f).build();
  }
}
