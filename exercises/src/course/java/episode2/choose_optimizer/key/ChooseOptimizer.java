package episode2.choose_optimizer.key;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import episode2.choose_optimizer.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;

/** Exercise 2.25: choose the optimizer. */
@Exercise("2.25-choose-optimizer")
public class ChooseOptimizer implements Contract {

  @Step(5)
  @Override
  public TrainingConfig config(Loss loss) {
    // region config
    return new DefaultTrainingConfig(loss).optOptimizer(Optimizer.adam().build());
    // starter
    // // This is plain gradient descent. Take Adam, as it comes.
    // return plain(loss);
    // endregion
  }

  @Step(5)
  @Override
  public TrainingConfig config(Loss loss, float learningRate) {
    // region rate
    return new DefaultTrainingConfig(loss)
        .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(learningRate)).build());
    // starter
    // // Adam, with the given learning rate.
    // return plain(loss);
    // endregion
  }

  /** Gradient descent without any memory: learning rate times gradient. */
  private static TrainingConfig plain(Loss loss) {
    return new DefaultTrainingConfig(loss)
        .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.001f)).build());
  }

  /** Shows how far weights go in their first step. */
  public static void main(String[] args) {
    ChooseOptimizer solution = new ChooseOptimizer();
    Loss loss = Loss.sigmoidBinaryCrossEntropyLoss();
    System.out.println("first step of the weight behind   bill depth (mm)   body mass (g)");
    show("plain gradient descent", plain(loss));
    show("config(loss)", solution.config(loss));
    show("config(loss, 0.1f)", solution.config(loss, 0.1f));
  }

  private static void show(String name, TrainingConfig config) {
    // Two penguins, an Adelie and a Gentoo; one score: is it a Gentoo?
    float[][] rows = {{18.7f, 3750f}, {13.2f, 4500f}};
    float[][] gentoo = {{0}, {1}};
    try (Model model = Model.newInstance("first step")) {
      Block layer = Linear.builder().setUnits(1).build();
      layer.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
      model.setBlock(layer);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        NDArray weights = layer.getParameters().get(0).getValue().getArray();
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList scores = trainer.forward(new NDList(manager.create(rows)));
          collector.backward(
              config.getLossFunction().evaluate(new NDList(manager.create(gentoo)), scores));
        }
        trainer.step();
        float[] after = weights.toFloatArray();
        System.out.printf("%-30s %18.6f %15.6f%n", name, after[0], after[1]);
      }
    }
  }
}
