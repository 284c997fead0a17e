// trap: check/accuracy-in-regression
// why: the regression's "accuracy" is the learner's own: the share of predictions within half
//      a degree.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.util.HashMap;
import java.util.Map;

public class WithinHalfADegree {
  static final class Accuracy extends Evaluator {
    private final float tolerance;
    private final Map<String, Float> hits = new HashMap<>();

    Accuracy(float tolerance) {
      super("within " + tolerance);
      this.tolerance = tolerance;
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
      return labels.head().sub(predictions.head()).abs().lte(tolerance);
    }

    @Override
    public void addAccumulator(String key) {
      totalInstances.put(key, 0L);
      hits.put(key, 0f);
    }

    @Override
    public void updateAccumulator(String key, NDList labels, NDList predictions) {
      NDArray hit = evaluate(labels, predictions);
      totalInstances.merge(key, hit.size(), Long::sum);
      hits.merge(key, (float) hit.countNonzero().getLong(), Float::sum);
    }

    @Override
    public void resetAccumulator(String key) {
      addAccumulator(key);
    }

    @Override
    public float getAccumulator(String key) {
      return hits.get(key) / totalInstances.get(key);
    }
  }

  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
        .addEvaluator(new Accuracy(0.5f))
        .optOptimizer(Optimizer.adam().build());
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("degrees")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(20).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.initialize(new Shape(1, 15));
      }
    }
  }
}
