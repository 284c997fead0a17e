package io.gradus.grader.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.source.DeepStack;
import io.gradus.grader.source.JavacParser;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What checks ask of the calls that were met. */
class CallsTest {
  private static final String SOURCE =
      """
      import ai.djl.Model;
      import ai.djl.nn.*;
      import ai.djl.nn.core.Linear;
      import ai.djl.training.*;
      import ai.djl.training.loss.Loss;
      import ai.djl.training.optimizer.Optimizer;
      import ai.djl.training.tracker.Tracker;
      import ai.djl.training.evaluator.Accuracy;

      class Training {
        static final float RATE = 0.1f * 10;

        static TrainingConfig config() {
          DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss());
          config.optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(RATE)).build());
          config.addEvaluator(new Accuracy());
          return config;
        }

        public static void main(String[] args) throws Exception {
          Model model = Model.newInstance("m");
          model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(1).build()));
          Trainer trainer = model.newTrainer(config());
          EasyTrain.fit(trainer, 30, Data.train(), Data.train());
        }
      }
      """;

  private static SourceModel model(String source) {
    JavacParser parser = JavacParser.create();
    try {
      return new DeepStack("calls")
          .run(() -> SourceModel.of(parser, "Training.java", source), Duration.ofMinutes(1))
          .orElseThrow()
          .orElseThrow();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Test
  void aTrainingLeadsToItsNetworkLossAndRate() {
    Calls calls = model(SOURCE).calls();

    Call fit = calls.of("EasyTrain", "fit").get(0);
    Thing trainer = (Thing) fit.argument(0).orElseThrow();
    Thing model = (Thing) trainer.get("model").orElseThrow();
    Value config = trainer.get("config").orElseThrow();

    assertThat(fit.method()).isEqualTo("main");
    assertThat(model.get("block").orElseThrow()).isInstanceOf(SequentialValue.class);
    Call made = calls.origin(config).orElseThrow();
    assertThat(made.is("DefaultTrainingConfig", "new")).isTrue();
    Call loss = calls.origin(made.argument(0).orElseThrow()).orElseThrow();
    assertThat(loss.is("Loss", "l2Loss")).isTrue();
    assertThat(calls.on(config))
        .extracting(Call::name)
        .containsExactly("optOptimizer", "addEvaluator");
    Call rate = calls.of("Tracker", "fixed").get(0);
    assertThat(rate.argument(0)).contains(new Real(1f, true));
  }

  @Test
  void spansAreThoseOfTheSource() {
    Call rate = model(SOURCE).calls().of("Tracker", "fixed").get(0);

    assertThat(SOURCE.substring(rate.span().start(), rate.span().end()))
        .isEqualTo("Tracker.fixed(RATE)");
    assertThat(SOURCE.substring(rate.nameSpan().start(), rate.nameSpan().end()))
        .isEqualTo("fixed(RATE)");
    assertThat(
            SOURCE.substring(
                rate.argumentSpans().get(0).start(), rate.argumentSpans().get(0).end()))
        .isEqualTo("RATE");
  }

  @Test
  void aCallInALoopIsKeptUpToABound() {
    Calls calls =
        model("class A { void m() { for (int i = 0; i < 1000; i++) { B.c(i); new D(); } } }")
            .calls();

    assertThat(calls.of("B", "c").size()).isBetween(2, 64);
  }
}
