// case: far too high for Adam
class Case {
  Optimizer optimizer() {
    return Optimizer.adam().optLearningRateTracker(Tracker.fixed(10f)).build();
    //                                                           ^^^ check/learning-rate
  }
}

// case: a constant, for SGD, in a tracker that falls
class Case {
  private static final float RATE = 5;

  Optimizer optimizer() {
    return Optimizer.sgd()
        .setLearningRateTracker(Tracker.factor().setBaseValue(RATE).setFactor(0.5f).build())
        //                                                    ^^^ check/learning-rate
        .build();
  }
}

// case: so low that nothing moves
class Case {
  Optimizer optimizer() {
    return Adam.builder().optLearningRateTracker(Tracker.fixed(1e-9f)).build();
    //                                                         ^^^ check/learning-rate
  }
}

// case: against its direction
class Case {
  Optimizer optimizer() {
    return Optimizer.sgd().setLearningRateTracker(Tracker.fixed(-0.01f)).build();
    //                                                          ^^^ check/learning-rate
  }
}

// case: usual ones, the highest and lowest that are used, and one that is not known
class Case {
  void optimizers(float rate) {
    Optimizer.adam().build();
    Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
    Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.1f)).build();
    Optimizer.adam().optLearningRateTracker(Tracker.fixed(2e-6f)).build();
    Optimizer.adamW().optLearningRateTracker(Tracker.fixed(rate)).build();
    Optimizer.sgd().setLearningRateTracker(Tracker.fixed(1f)).build();
    Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.9f)).optMomentum(0.9f).build();
    Optimizer.adadelta().build();
  }
}

// case: rates that are tried out
class Case {
  void optimizers() {
    for (float rate : new float[] {0.0000001f, 0.001f, 10f}) {
      Optimizer.adam().optLearningRateTracker(Tracker.fixed(rate)).build();
    }
  }
}

// case: one that is meant to fail
class Case {
  Optimizer optimizer() {
    // Too high on purpose: look how the loss jumps.
    return Optimizer.adam().optLearningRateTracker(Tracker.fixed(3f)).build();
  }
}

// case: fine-tuning takes small steps
class Case {
  Optimizer optimizer(Block backbone) {
    backbone.freezeParameters(false);
    return Optimizer.adam().optLearningRateTracker(Tracker.fixed(5e-7f)).build();
  }
}

// case: at the lowest that anybody gives
class Case {
  void train() {
    Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-6f)).build();
    //                                                    ^^^ check/learning-rate
  }
}
