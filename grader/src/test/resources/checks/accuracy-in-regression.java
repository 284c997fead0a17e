// case: accuracy beside squares
class Case {
  TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss("squares", 1f))
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        //            ^^^ check/accuracy-in-regression
        .addTrainingListeners(TrainingListener.Defaults.basic());
    // fix: .build()).addTrainingListeners(
  }
}

// case: as a statement, with absolute distances
class Case {
  TrainingConfig config() {
    DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss());
    config.addEvaluator(new Accuracy());
    //                  ^^^ check/accuracy-in-regression
    return config;
  }
}

// case: accuracy of classes
class Case {
  TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
  }
}

// case: squares as a loss for shares of classes
class Case {
  TrainingConfig config(NDArray labels) {
    NDArray targets = labels.oneHot(3);
    return new DefaultTrainingConfig(Loss.l2Loss("brier", 1f)).addEvaluator(new Accuracy());
  }
}

// case: a loss that is not known
class Case {
  TrainingConfig config(Loss loss) {
    return new DefaultTrainingConfig(loss).addEvaluator(new Accuracy());
  }
}
