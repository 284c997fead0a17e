// case: from step to step
import io.gradus.exercises.kit.Penguins;

class Case {
  void train(NDManager manager, NDArray x, NDArray y) {
    NDArray w = manager.randomNormal(new Shape(3, 1));
    w.setRequiresGradient(true);
    for (int epoch = 0; epoch < 10; epoch++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray loss = x.matMul(w).sub(y).square().mean();
        collector.backward(loss);
        //        ^^^ check/gradients-add-up
      }
      w.subi(w.getGradient().mul(0.1f));
    }
  }
}
// case: set back, by the collector and by a trainer
import io.gradus.exercises.kit.Penguins;

class Case {
  void train(NDManager manager, NDArray x, NDArray y) {
    NDArray w = manager.randomNormal(new Shape(3, 1));
    w.setRequiresGradient(true);
    for (int epoch = 0; epoch < 10; epoch++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.zeroGradients();
        collector.backward(x.matMul(w).sub(y).square().mean());
      }
      w.subi(w.getGradient().mul(0.1f));
    }
  }
}
// case: one step, and gradients that are only shown
import io.gradus.exercises.kit.Penguins;

class Case {
  void once(NDManager manager, NDArray x) {
    NDArray w = manager.randomNormal(new Shape(3, 1));
    w.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(x.matMul(w).mean());
    }
    w.subi(w.getGradient().mul(0.1f));
  }

  void shown(NDManager manager, NDArray x) {
    NDArray w = manager.randomNormal(new Shape(3, 1));
    for (int i = 0; i < 3; i++) {
      w.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(x.matMul(w).mean());
      }
      System.out.println(w.getGradient());
    }
  }
}
// case: of another engine, perhaps
class Case {
  void train(NDManager manager, NDArray x, NDArray y) {
    NDArray w = manager.randomNormal(new Shape(3, 1));
    w.setRequiresGradient(true);
    for (int epoch = 0; epoch < 10; epoch++) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(x.matMul(w).sub(y).square().mean());
      }
      w.subi(w.getGradient().mul(0.1f));
    }
  }
}
