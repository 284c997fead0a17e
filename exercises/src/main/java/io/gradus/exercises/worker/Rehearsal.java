package io.gradus.exercises.worker;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.DType;
import io.gradus.exercises.wire.Message;
import io.gradus.exercises.wire.Tensor;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trusted program that does once what workers do: it makes DJL unpack its natives into the cache
 * folder, and loads the classes that a class-data archive should hold. No learner's code comes near
 * it.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** What a view of the course may return. */
  private record Answer(List<Float> outputs, Map<String, Tensor> weights, float[][] rows) {}

  /**
   * Speaks, unpacks, trains one step, and prints the engine's version.
   *
   * @param args ignored
   */
  public static void main(String[] args) throws IOException {
    speak();
    trainOneStep();
    System.out.println(Engine.getInstance().getVersion());
  }

  private static void speak() throws IOException {
    Conversation conversation = new Conversation(new ValueCodec(WireLimits.DEFAULT));
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    Tensor weights = new Tensor(DType.FLOAT32, new long[] {1}, new byte[4]);
    Answer answer = new Answer(List.of(1f), Map.of("w", weights), new float[][] {{1}, {2}});
    byte[] value = conversation.codec().encode(answer, Answer.class, "result");
    conversation.codec().decode(value, Answer.class, "result");
    conversation.send(
        pipe, 1, new Message.Open("v", "c", Optional.of("p"), "l", Map.of("l", new byte[1]), 1));
    conversation.send(pipe, 2, new Message.Call("m", "()V", value));
    conversation.send(pipe, 3, new Message.Value(value));
    conversation.send(pipe, 4, Failures.describe(new IllegalStateException("rehearsed")));
    ByteArrayInputStream back = new ByteArrayInputStream(pipe.toByteArray());
    while (conversation.receive(back).isPresent()) {
      // reading is the point
    }
  }

  /** Works with whatever weights are drawn. */
  static void trainOneStep() {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(4).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(2).build());
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.01f)).build())
            .addEvaluator(new Accuracy());
    try (Model model = Model.newInstance("rehearsal");
        NDManager manager = NDManager.newBaseManager()) {
      model.setBlock(net);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(2, 3));
        // A row and its opposite: each unit lives on one of them. Where none did, all gradients
        // would
        // add up to zero, which DJL takes for a mistake, and the step would be refused.
        NDArray x = manager.create(new float[] {.1f, .2f, .3f, -.1f, -.2f, -.3f}, new Shape(2, 3));
        NDArray y = manager.create(new float[] {0, 1}, new Shape(2, 1));
        try (GradientCollector gradients = trainer.newGradientCollector()) {
          NDList out = trainer.forward(new NDList(x));
          gradients.backward(trainer.getLoss().evaluate(new NDList(y), out));
        }
        trainer.step();
        trainer.evaluate(new NDList(x)).singletonOrThrow().toFloatArray();
      }
    }
  }
}
