package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.BlockValue;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Calls;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the checks of one file go by; what several of them ask for is worked out once. */
final class Evidence {
  /** What the course's exercises train a classifier with, where it does so in another place. */
  private static final LossUse OF_COURSE =
      new LossUse(LossKind.SOFTMAX_OF_SCORES, Optional.empty());

  private final SourceModel model;
  private final Calls calls;
  private final List<Call> all;
  private final List<Sized> networks;
  private final List<Trained> trained;
  private final IdentityHashMap<Call, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<BlockValue, Sized> byBlock = new IdentityHashMap<>();
  private final Map<SourceSpan, Call> adding = new HashMap<>();
  private final Map<Pattern, Boolean> said = new HashMap<>();
  private final Searches searches;
  private final Lineage lineage = new Lineage(this);
  private Optional<String> code = Optional.empty();

  Evidence(SourceModel model) {
    this.model = model;
    this.searches = new Searches(model.file().text());
    this.calls = model.calls();
    this.all = calls.all();
    this.networks = best(model.networks());
    for (int i = 0; i < all.size(); i++) {
      Call call = all.get(i);
      places.put(call, i);
      if ((call.name().equals("add") || call.name().equals("addSingleton"))
          && call.argumentSpans().size() == 1) {
        adding.putIfAbsent(call.argumentSpans().get(0), call);
      }
    }
    networks.forEach(sized -> byBlock.putIfAbsent(sized.network().block(), sized));
    this.trained = link();
  }

  SourceModel model() {
    return model;
  }

  Calls calls() {
    return calls;
  }

  /** Every call in the order of evaluation. */
  List<Call> all() {
    return all;
  }

  /** The networks, one of each, with the shapes for an input that is known where one is. */
  List<Sized> networks() {
    return networks;
  }

  /** The networks of which it is known that they are trained, and with what. */
  List<Trained> trained() {
    return trained;
  }

  /** Whether a network's shapes fit, so that what it does is known to the end. */
  boolean isSound(Sized network) {
    return network.fault().stream().noneMatch(located -> located.fault().stops());
  }

  /** The call that adds what stands at a place to a network. */
  Optional<Call> adding(SourceSpan added) {
    return Optional.ofNullable(adding.get(added));
  }

  /** Whether a word stands anywhere in the file but in the comments that it begins with. */
  boolean says(Pattern words) {
    return said.computeIfAbsent(
        words, any -> searches.matcher(words, Comments.withoutHead(text())).find());
  }

  /** A search through the whole file. */
  Matcher search(Pattern pattern) {
    return search(pattern, text());
  }

  /** A search through a part of the file. */
  Matcher search(Pattern pattern, String part) {
    return searches.matcher(pattern, part);
  }

  /** Where values come from; what it costs is counted for all checks together. */
  Lineage lineage() {
    return lineage;
  }

  /** The file without its comments. */
  String code() {
    if (code.isEmpty()) {
      code = Optional.of(Comments.without(this, text()));
    }
    return code.get();
  }

  String text() {
    return model.file().text();
  }

  private static List<Sized> best(List<Sized> all) {
    IdentityHashMap<BlockValue, Integer> places = new IdentityHashMap<>();
    List<Sized> best = new ArrayList<>();
    for (Sized sized : all) {
      Integer place = places.putIfAbsent(sized.network().block(), best.size());
      if (place == null) {
        best.add(sized);
      } else if (!best.get(place).inputKnown() && sized.inputKnown()) {
        best.set(place, sized);
      }
    }
    return List.copyOf(best);
  }

  /** The call that a value came out of. */
  Optional<Call> origin(Value value) {
    return value instanceof Opaque opaque && opaque.origin().isPresent()
        ? opaque.origin()
        : calls.origin(value);
  }

  /** Where a call of {@link #all()} stands in the order of evaluation. */
  int index(Call call) {
    return places.getOrDefault(call, -1);
  }

  /** The loss that a training configuration was made with. */
  Optional<Call> lossOf(Value config) {
    return origin(config)
        .filter(call -> call.is("DefaultTrainingConfig", "new"))
        .flatMap(call -> call.argument(0))
        .flatMap(this::origin);
  }

  /** The call that made a loss, which may have come from a trainer again. */
  Optional<Call> lossMade(Value loss) {
    return origin(loss)
        .flatMap(
            call ->
                call.name().equals("getLoss") && call.receiver().orElse(null) instanceof Thing thing
                    ? thing.get("config").flatMap(this::lossOf)
                    : Optional.of(call));
  }

  /** The block that a model had when a call was met: later it may get another, to predict with. */
  Optional<BlockValue> blockOf(Value modelValue, Call at) {
    Optional<Value> block = Optional.empty();
    for (Call call : all.subList(0, Math.max(0, index(at)))) {
      boolean sets =
          call.name().equals("setBlock")
              && call.receiver().stream().anyMatch(each -> each == modelValue);
      if (sets) {
        block = call.argument(0);
      }
    }
    return block.filter(BlockValue.class::isInstance).map(BlockValue.class::cast);
  }

  private List<Trained> link() {
    List<Trained> found = new ArrayList<>();
    List<Call> trainers = calls.named("newTrainer");
    for (Call call : trainers) {
      if (!(calls.resultOf(call) instanceof Thing trainer)) {
        continue;
      }
      Optional<Sized> network =
          trainer
              .get("model")
              .flatMap(value -> blockOf(value, call))
              .flatMap(this::sized)
              .filter(sized -> !grows(sized.network().block(), call));
      Optional<Call> loss = trainer.get("config").flatMap(this::lossOf);
      network.ifPresent(
          sized ->
              found.add(
                  new Trained(
                      sized,
                      loss.flatMap(
                          made ->
                              LossKind.of(made).map(kind -> new LossUse(kind, Optional.of(made)))),
                      Optional.of(call))));
    }
    if (found.isEmpty() && networks.stream().map(Evidence::place).distinct().count() == 1) {
      Sized only = networks.get(0);
      onlyLoss()
          .or(
              () ->
                  only.classifies() && losses().isEmpty()
                      ? Optional.of(OF_COURSE)
                      : Optional.empty())
          .ifPresent(use -> found.add(new Trained(only, Optional.of(use), Optional.empty())));
    }
    return List.copyOf(found);
  }

  private static SourceSpan place(Sized sized) {
    return sized.network().block().madeAt();
  }

  Optional<Sized> sized(BlockValue block) {
    return Optional.ofNullable(byBlock.get(block));
  }

  /** Whether something is added to a block behind a call: it is then not as it was trained. */
  private boolean grows(BlockValue block, Call trainer) {
    int from = index(trainer);
    return all.subList(Math.max(0, from), all.size()).stream()
        .anyMatch(
            call ->
                (call.name().startsWith("add") || call.name().endsWith("LastBlock"))
                    && call.receiver().stream().anyMatch(each -> each == block));
  }

  /** The file's only loss, where all its losses are of one kind. */
  private Optional<LossUse> onlyLoss() {
    Map<SourceSpan, LossUse> uses = new LinkedHashMap<>();
    for (Call call : losses()) {
      Optional<LossKind> kind = LossKind.of(call);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      uses.putIfAbsent(call.span(), new LossUse(kind.get(), Optional.of(call)));
    }
    boolean one = uses.values().stream().map(LossUse::kind).distinct().count() == 1;
    return one ? uses.values().stream().findFirst() : Optional.empty();
  }

  /** The calls that make losses; evaluators do not count. */
  private List<Call> losses() {
    return all.stream()
        .filter(call -> call.type().endsWith("Loss"))
        .filter(call -> call.type().equals("Loss") || call.name().equals("new"))
        .filter(call -> !isEvaluator(calls.resultOf(call)))
        .filter(call -> LossKind.of(call).isPresent() || !call.name().equals("evaluate"))
        .toList();
  }

  private boolean isEvaluator(Value loss) {
    return calls.with(loss).anyMatch(call -> call.name().equals("addEvaluator"));
  }
}
