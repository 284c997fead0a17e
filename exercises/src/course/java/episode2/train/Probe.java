package episode2.train;

import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.wire.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs in the learner's process: does what the starter's {@code main} does, with given rows. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public float[][] scale(float[][] train, float[][] rows) {
    return required(contract.scale(copy(train), copy(rows)), "scale");
  }

  @Override
  public Run train(float[][] trainRows, int[] labels, float[][] testRows, int classes) {
    float[][] train = scale(trainRows, trainRows);
    float[][] test = scale(trainRows, testRows);
    int features = trainRows[0].length;
    TrainingConfig config = measured(required(contract.config(), "config"));
    try (Model model = Model.newInstance("train")) {
      Block network = required(contract.network(features, classes), "network");
      model.setBlock(network);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, features));
        contract.fit(trainer, copy(train), labels.clone());
        NDArray scores =
            network
                .forward(
                    new ParameterStore(trainer.getManager(), false),
                    new NDList(trainer.getManager().create(test)),
                    false)
                .singletonOrThrow();
        List<Tensor> weights = new ArrayList<>();
        for (Parameter parameter : network.getParameters().values()) {
          weights.add(tensor(parameter.getArray()));
        }
        return new Run(weights, test, tensor(scores), losses(trainer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TranslateException e) {
      throw new IllegalStateException("the training could not make a batch", e);
    }
  }

  private static <T> T required(T value, String method) {
    if (value == null) {
      throw new IllegalStateException(method + " returned null");
    }
    return value;
  }

  /** DJL measures the loss of an epoch by a listener, which a configuration may lack. */
  private static TrainingConfig measured(TrainingConfig config) {
    boolean measures =
        config.getTrainingListeners().stream()
            .anyMatch(EvaluatorTrainingListener.class::isInstance);
    if (!measures && config instanceof DefaultTrainingConfig plain) {
      plain.addTrainingListeners(new EvaluatorTrainingListener());
    }
    return config;
  }

  private static double[] losses(Trainer trainer) {
    String series = "train_epoch_" + trainer.getLoss().getName();
    return trainer.getMetrics().getMetric(series).stream().mapToDouble(Metric::getValue).toArray();
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  private static Tensor tensor(NDArray array) {
    return Tensor.ofFloats(array.toFloatArray(), array.getShape().getShape());
  }
}
