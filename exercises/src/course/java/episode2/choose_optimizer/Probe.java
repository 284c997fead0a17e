package episode2.choose_optimizer;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs in the learner's process: takes steps with the learner's configuration. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<Step> train(
      Optional<Float> rate, Step start, Tensor rows, Tensor targets, int steps) {
    Loss loss = new MeanOfSquares();
    TrainingConfig config =
        rate.isPresent() ? contract.config(loss, rate.get()) : contract.config(loss);
    if (config == null) {
      throw new IllegalStateException("config returned null");
    }
    try (Model model = Model.newInstance("steps")) {
      Block layer = Linear.builder().setUnits(start.weight().shape()[0]).build();
      model.setBlock(layer);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, start.weight().shape()[1]));
        List<Parameter> parameters = layer.getParameters().values();
        parameters.get(0).getArray().set(start.weight().floats());
        parameters.get(1).getArray().set(start.bias().floats());
        NDManager manager = trainer.getManager();
        NDArray data = manager.create(rows.floats(), new Shape(rows.shape()));
        NDArray truth = manager.create(targets.floats(), new Shape(targets.shape()));
        List<Step> taken = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
          try (GradientCollector collector = trainer.newGradientCollector()) {
            NDList scores = trainer.forward(new NDList(data));
            collector.backward(trainer.getLoss().evaluate(new NDList(truth), scores));
          }
          trainer.step();
          taken.add(
              new Step(tensor(parameters.get(0).getArray()), tensor(parameters.get(1).getArray())));
        }
        return taken;
      }
    }
  }

  /**
   * Neither softmax, whose gradients add up to 0, which DJL takes for a mistake where they do
   * exactly; nor {@code Loss.l2Loss}, which multiplies by a number that Java's garbage collection
   * may free before its gradient is computed (once in some thousand steps).
   */
  private static final class MeanOfSquares extends Loss {
    MeanOfSquares() {
      super("squares");
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
      return labels.singletonOrThrow().sub(predictions.singletonOrThrow()).square().mean();
    }
  }

  private static Tensor tensor(NDArray array) {
    return Tensor.ofFloats(array.toFloatArray(), array.getShape().getShape());
  }
}
