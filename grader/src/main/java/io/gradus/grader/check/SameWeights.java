package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Weights of several layers that all begin at one number, so that all units stay the same. */
final class SameWeights implements Check {
  private static final Set<String> CONSTANTS = Set.of("ZEROS", "ONES");

  /** Somebody who writes this knows what becomes of it. */
  private static final Pattern SHOWN =
      Pattern.compile("symmetr|on purpose|identical|to see|to show", Pattern.CASE_INSENSITIVE);

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    boolean loaded = evidence.all().stream().anyMatch(call -> call.name().equals("load"));
    for (Trained trained : evidence.trained()) {
      if (!loaded && isDeep(trained)) {
        lastInitializer(evidence, trained)
            .filter(call -> isConstant(evidence, call.arguments().get(0)))
            .filter(call -> !evidence.says(SHOWN))
            .map(SameWeights::finding)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** With one layer, each unit has a target of its own: zeros do no harm. */
  private static boolean isDeep(Trained trained) {
    return Stages.of(trained.network().root()).stream().filter(Stage::isLinear).count() > 1;
  }

  private static Optional<Call> lastInitializer(Evidence evidence, Trained trained) {
    Optional<Value> config =
        trained
            .newTrainer()
            .map(evidence.calls()::resultOf)
            .filter(Thing.class::isInstance)
            .flatMap(trainer -> ((Thing) trainer).get("config"));
    return evidence.all().stream()
        .filter(
            call ->
                call.name().equals("setInitializer")
                    ? isOn(call, trained.network().network().block())
                    : call.name().equals("optInitializer")
                        && config.stream().anyMatch(each -> isOn(call, each)))
        .filter(
            call ->
                call.argument(1).stream()
                    .anyMatch(
                        type -> type instanceof Constant known && known.name().equals("WEIGHT")))
        .reduce((first, last) -> last);
  }

  private static boolean isOn(Call call, Object receiver) {
    return call.receiver().stream().anyMatch(each -> each == receiver);
  }

  private static boolean isConstant(Evidence evidence, Value initializer) {
    return initializer instanceof Constant known
        ? CONSTANTS.contains(known.name())
        : evidence.origin(initializer).stream()
            .anyMatch(call -> call.is("ConstantInitializer", "new"));
  }

  private static SourceFinding finding(Call call) {
    return CheckCode.SAME_WEIGHTS.at(
        call.argumentSpans().get(0),
        "All weights begin at one number, so that all units of a layer stay the same: leave this"
            + " out, or draw them, as with new XavierInitializer().",
        "Units that begin alike get the same gradient in every step, so a layer of many can do no"
            + " more than one.");
  }
}
