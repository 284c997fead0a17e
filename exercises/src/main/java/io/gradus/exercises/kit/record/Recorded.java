package io.gradus.exercises.kit.record;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.nn.Parameter;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import ai.djl.util.PairList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;

/**
 * What {@code gradus run} calls in place of two of DJL's methods, so that a training is recorded
 * without a line of the learner's: each does what DJL's does, and records.
 */
public final class Recorded {
  private Recorded() {}

  /** {@link Model#newTrainer} with a {@link CurveRecorder} among the listeners. */
  public static Trainer newTrainer(Model model, TrainingConfig config) {
    boolean recorded =
        config == null
            || config.getTrainingListeners().stream().anyMatch(CurveRecorder.class::isInstance);
    return model.newTrainer(recorded ? config : new WithRecorder(config, new CurveRecorder()));
  }

  /** {@link EasyTrain#fit}, with the number of epochs told to the recorder. */
  public static void fit(Trainer trainer, int epochs, Dataset training, Dataset validation)
      throws IOException, TranslateException {
    trainer.notifyListeners(
        listener -> {
          if (listener instanceof CurveRecorder recorder) {
            recorder.plan(epochs);
          }
        });
    EasyTrain.fit(trainer, epochs, training, validation);
  }

  /** A configuration of the learner's, which may be of any class, and one listener more. */
  private record WithRecorder(TrainingConfig config, CurveRecorder recorder)
      implements TrainingConfig {
    @Override
    public Device[] getDevices() {
      return config.getDevices();
    }

    @Override
    public PairList<Initializer, Predicate<Parameter>> getInitializers() {
      return config.getInitializers();
    }

    @Override
    public Optimizer getOptimizer() {
      return config.getOptimizer();
    }

    @Override
    public Loss getLossFunction() {
      return config.getLossFunction();
    }

    @Override
    public ExecutorService getExecutorService() {
      return config.getExecutorService();
    }

    @Override
    public List<Evaluator> getEvaluators() {
      return config.getEvaluators();
    }

    @Override
    public List<TrainingListener> getTrainingListeners() {
      List<TrainingListener> listeners = new ArrayList<>(config.getTrainingListeners());
      listeners.add(recorder);
      return listeners;
    }
  }
}
