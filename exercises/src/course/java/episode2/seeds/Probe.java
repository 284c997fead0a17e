package episode2.seeds;

import ai.djl.Model;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.wire.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs in the learner's process: has a new network trained in each call. */
public final class Probe implements View {
  private static final int HIDDEN = 8;

  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<Tensor> train(float[][] rows, int[] labels, int classes, int seed) {
    SequentialBlock network = new SequentialBlock();
    network.add(Linear.builder().setUnits(HIDDEN).build());
    network.add(Activation::relu);
    network.add(Linear.builder().setUnits(classes).build());
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.05f)).build());
    try (Model model = Model.newInstance("seeds")) {
      model.setBlock(network);
      try (Trainer trainer = model.newTrainer(config)) {
        contract.train(
            trainer,
            Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new),
            labels.clone(),
            seed);
        List<Tensor> weights = new ArrayList<>();
        for (Parameter parameter : network.getParameters().values()) {
          if (!parameter.isInitialized()) {
            throw new IllegalStateException("train left the network without initial weights");
          }
          weights.add(
              Tensor.ofFloats(
                  parameter.getArray().toFloatArray(), parameter.getArray().getShape().getShape()));
        }
        return weights;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TranslateException e) {
      throw new IllegalStateException("the training could not make a batch", e);
    }
  }
}
