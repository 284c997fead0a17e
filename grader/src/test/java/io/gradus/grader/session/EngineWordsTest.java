package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine is made to say each of the things that {@link EngineWords} explains. */
class EngineWordsTest {
  private final TreeMap<String, String> seen = new TreeMap<>();

  private void explained(String what, String word, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).as(what).isNotNull();
    String said = String.valueOf(thrown.getMessage());
    String meaning =
        EngineWords.meaning(said)
            .orElseThrow(() -> new AssertionError(what + " is not explained: " + said));
    assertThat(meaning).as(said).contains(word);
    seen.put(meaning, said);
  }

  @Test
  @DisplayName("each message is one that the engine really says")
  void real() {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("words")) {
      model.setBlock(Linear.builder().setUnits(2).build());
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 4));
        explained(
            "five columns for four",
            "dense layer",
            () -> trainer.forward(new NDList(manager.ones(new Shape(3, 5)))));
        explained(
            "a step that changes nothing",
            "No weight would change",
            () -> {
              try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList out = trainer.forward(new NDList(manager.ones(new Shape(3, 4))));
                collector.backward(out.singletonOrThrow().mul(0).sum());
              }
              trainer.step();
            });
        explained(
            "a loss of constants",
            "gradient collector",
            () -> {
              try (GradientCollector collector = trainer.newGradientCollector()) {
                collector.backward(manager.ones(new Shape(3)).sum());
              }
            });
      }
      NDArray closed = manager.ones(new Shape(2));
      closed.close();
      explained("a closed array", "after its manager was closed", () -> closed.add(1));
      explained(
          "two data types",
          "data types",
          () ->
              manager
                  .ones(new Shape(2, 2), DataType.FLOAT64)
                  .dot(manager.ones(new Shape(2, 2), DataType.FLOAT32)));
      explained(
          "two shapes",
          "element by element",
          () -> manager.ones(new Shape(2)).add(manager.ones(new Shape(3))));
      explained(
          "a label too large",
          "labels count from 0",
          () ->
              Loss.softmaxCrossEntropyLoss()
                  .evaluate(
                      new NDList(manager.create(new long[] {3})),
                      new NDList(manager.ones(new Shape(1, 3)))));
    }
    assertThat(seen).as("every entry was provoked").hasSize(EngineWords.size());
  }

  @Test
  void otherMessagesStayAsTheyAre() {
    assertThat(EngineWords.meaning("Index 5 out of bounds for length 5")).isEmpty();
  }
}
