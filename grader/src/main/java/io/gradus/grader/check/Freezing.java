package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.evaluate.BlockValue;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.layer.BatchNormalization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Freezing that does not do what it is meant to do. */
final class Freezing implements Check {
  private static final Set<String> LOADING = Set.of("loadModel", "load");

  /** What leaves out some parameters. */
  private static final Pattern CHOOSING = Pattern.compile("\\bif\\b|filter|\\?|continue");

  /** DJL's own blocks that contain batch normalization; the others are seen into. */
  private static final Set<String> ZOO =
      Set.of("ResNetV1", "MobileNetV1", "MobileNetV2", "NiN", "ResNet", "DenseNet");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<Call> freezing = evidence.all().stream().filter(Freezing::freezes).toList();
    List<SourceFinding> found = new ArrayList<>();
    if (!freezing.isEmpty()) {
      for (Call trainer : evidence.calls().named("newTrainer")) {
        unfrozen(evidence, freezing, trainer).ifPresent(found::add);
      }
      freezing.forEach(call -> moving(evidence, call).ifPresent(found::add));
    }
    return found;
  }

  private static boolean freezes(Call call) {
    boolean named = call.name().equals("freezeParameters") || call.name().equals("freeze");
    return named && call.argument(0).stream().anyMatch(new Truth(true)::equals);
  }

  // --- a loaded model that newTrainer unfreezes

  private static Optional<SourceFinding> unfrozen(
      Evidence evidence, List<Call> freezing, Call trainer) {
    Optional<Value> model = trainer.receiver();
    int at = evidence.index(trainer);
    if (model.isEmpty() || !isLoaded(evidence, model.get(), at)) {
      return Optional.empty();
    }
    boolean again = freezing.stream().anyMatch(call -> evidence.index(call) > at);
    return again
        ? Optional.empty()
        : freezing.stream()
            .filter(call -> evidence.index(call) < at)
            .filter(call -> concerns(evidence, call, model.get(), trainer))
            .reduce((first, last) -> last)
            .map(Freezing::unfrozen);
  }

  private static boolean isLoaded(Evidence evidence, Value model, int before) {
    boolean made =
        evidence.origin(model).stream().anyMatch(call -> call.name().equals("loadModel"));
    boolean loads =
        evidence.all().subList(0, Math.max(0, before)).stream()
            .anyMatch(
                call ->
                    LOADING.contains(call.name())
                        && call.receiver().stream().anyMatch(each -> each == model));
    return made || loads;
  }

  /** Whether something is frozen that belongs to a model. */
  private static boolean concerns(Evidence evidence, Call freeze, Value model, Call trainer) {
    List<Value> way = new ArrayList<>();
    Optional<Value> at = freeze.receiver();
    while (at.isPresent() && way.size() < 10) {
      way.add(at.get());
      at = evidence.origin(at.get()).flatMap(Call::receiver);
    }
    if (way.stream().anyMatch(each -> each == model)) {
      return true;
    }
    Optional<BlockValue> block = evidence.blockOf(model, trainer);
    boolean part =
        block.flatMap(evidence::sized).stream()
            .flatMap(sized -> sized.root().flattened().stream())
            .anyMatch(inferred -> way.stream().anyMatch(each -> each == inferred.block()));
    // A parameter in a loop has lost its block; the file's only model is the one it is of.
    boolean parameter = freeze.name().equals("freeze") && models(evidence) == 1;
    return part || parameter;
  }

  private static long models(Evidence evidence) {
    return evidence.calls().named("newTrainer").stream()
        .map(call -> call.receiver().map(System::identityHashCode).orElse(0))
        .distinct()
        .count();
  }

  private static SourceFinding unfrozen(Call freeze) {
    return CheckCode.LOADED_UNFREEZES.at(
        freeze.span(),
        "newTrainer unfreezes a model that was loaded, so this has no effect: freeze again behind"
            + " newTrainer.",
        "DJL takes a loaded model that is given a trainer for one to be trained whole.",
        new SourceFix[0]);
  }

  // --- batch normalization whose running statistics move all the same

  private static Optional<SourceFinding> moving(Evidence evidence, Call freeze) {
    Optional<BlockValue> block =
        freeze.name().equals("freeze")
            ? parametersOf(evidence, freeze)
            : freeze.arguments().size() == 1 ? frozen(evidence, freeze) : Optional.empty();
    if (block.isEmpty()
        || !normalizes(evidence, block.get())
        || !trainsBehind(evidence, freeze)
        || runsAsInPrediction(evidence, block.get())) {
      return Optional.empty();
    }
    return Optional.of(
        CheckCode.FROZEN_BATCHNORM.at(
            freeze.span(),
            "This freezes the weights, but the running means of its batch normalization still move"
                + " in training: run it with training=false in a block of your own.",
            "Running means are not learnt by gradients: every batch that passes in training moves"
                + " them.",
            new SourceFix[0]));
  }

  /** The block that a call freezes: what it is called on, or was taken from. */
  private static Optional<BlockValue> frozen(Evidence evidence, Call freeze) {
    Optional<Value> at = freeze.receiver();
    for (int i = 0; i < 8 && at.isPresent(); i++) {
      if (at.get() instanceof BlockValue block) {
        return Optional.of(block);
      }
      at = evidence.origin(at.get()).flatMap(Call::receiver);
    }
    return Optional.empty();
  }

  /** The block all of whose parameters a loop freezes one by one. */
  private static Optional<BlockValue> parametersOf(Evidence evidence, Call freeze) {
    Optional<Call> parameters =
        evidence.all().subList(0, Math.max(0, evidence.index(freeze))).stream()
            .filter(call -> call.name().equals("getParameters"))
            .filter(call -> call.method().equals(freeze.method()))
            .filter(call -> call.span().end() <= freeze.span().start())
            .reduce((first, last) -> last);
    return parameters
        .filter(call -> !evidence.search(CHOOSING, between(evidence, call, freeze)).find())
        .flatMap(Call::receiver)
        .filter(BlockValue.class::isInstance)
        .map(BlockValue.class::cast);
  }

  private static String between(Evidence evidence, Call first, Call second) {
    return evidence.text().substring(first.span().end(), second.span().start());
  }

  private static boolean normalizes(Evidence evidence, BlockValue block) {
    return evidence.model().networks().stream()
        .map(Sized::root)
        .flatMap(root -> root.flattened().stream())
        .filter(inferred -> inferred.block() == block)
        .flatMap(inferred -> inferred.flattened().stream())
        .anyMatch(Freezing::isNormalization);
  }

  private static boolean isNormalization(Inferred inferred) {
    return inferred.layer().stream().anyMatch(BatchNormalization.class::isInstance)
        || ZOO.contains(inferred.block().kind());
  }

  private static boolean trainsBehind(Evidence evidence, Call freeze) {
    int at = evidence.index(freeze);
    return evidence.all().stream()
        .filter(call -> call.is("EasyTrain", "fit") || call.is("EasyTrain", "trainBatch"))
        .anyMatch(call -> evidence.index(call) > at);
  }

  /** Whether a block of the file runs it as if it predicted. */
  private static boolean runsAsInPrediction(Evidence evidence, BlockValue block) {
    return evidence.all().stream()
        .filter(call -> call.name().equals("forward") && call.arguments().size() >= 3)
        .filter(call -> call.arguments().get(2).equals(new Truth(false)))
        .anyMatch(
            call ->
                call.receiver().stream()
                    .anyMatch(each -> each == block || !(each instanceof Thing)));
  }
}
