package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingChange.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.source.Imports;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Other layers, in a network that is one row of layers added one behind the other. */
final class LayerChanges {
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,5}");

  /** A batch norm in a frozen part goes on learning. */
  private static final Pattern FREEZES = Pattern.compile("freezeParameters|\\.freeze\\(");

  private static final String BATCH_NORM = "ai.djl.nn.norm.BatchNorm";
  private static final String DROPOUT = "ai.djl.nn.norm.Dropout";
  private static final String ACTIVATION = "ai.djl.nn.Activation";

  /** Where there are more, one layer more or less changes little. */
  private static final int MOST_STAGES = 100;

  private static final int LEAST_UNITS = 4;
  private static final int MOST_UNITS = 4096;

  private final Evidence evidence;
  private final List<Stage> stages;
  private final Tail tail;

  LayerChanges(Evidence evidence, Trained trained) {
    this.evidence = evidence;
    this.stages =
        evidence.isSound(trained.network()) ? Stages.of(trained.network().root()) : List.of();
    this.tail = Tail.of(stages);
  }

  List<TrainingChange> all() {
    List<TrainingChange> changes = new ArrayList<>();
    if (stages.size() <= MOST_STAGES
        && tail.output().isPresent()
        && stages.stream().noneMatch(one -> one.is(Stage.Kind.UNKNOWN))) {
      dropout().ifPresent(changes::add);
      units(false).ifPresent(changes::add);
      units(true).ifPresent(changes::add);
      relu().ifPresent(changes::add);
      batchNorm().ifPresent(changes::add);
      scaledInputs().ifPresent(changes::add);
    }
    return changes;
  }

  private boolean has(Stage.Kind kind) {
    return stages.stream().anyMatch(one -> one.is(kind));
  }

  /** The activation between a layer with weights and another, by its place. */
  private List<Integer> hiddenActivations() {
    List<Integer> places = new ArrayList<>();
    int output = stages.indexOf(tail.output().orElseThrow());
    for (int i = 1; i < output; i++) {
      if (stages.get(i).is(Stage.Kind.ACTIVATION) && stages.get(i - 1).isLinear()) {
        places.add(i);
      }
    }
    return places;
  }

  private Optional<TrainingChange> dropout() {
    Stage output = tail.output().orElseThrow();
    if (has(Stage.Kind.DROPOUT) || hiddenActivations().isEmpty()) {
      return Optional.empty();
    }
    Imports imports = new Imports(evidence.model().file());
    return before(output, imports.name(DROPOUT) + ".builder().optRate(0.5f).build()")
        .map(
            edit ->
                change(
                    Kind.DROPOUT,
                    "Add dropout 0.5 before the last layer",
                    List.of(edit),
                    imports,
                    "Training loss stays higher, for half of the units are silent in each step;"
                        + " validation loss rises later and less."));
  }

  private Optional<TrainingChange> batchNorm() {
    if (has(Stage.Kind.BATCH_NORM) || evidence.says(FREEZES)) {
      return Optional.empty();
    }
    Imports imports = new Imports(evidence.model().file());
    List<SourceEdit> edits = new ArrayList<>();
    for (int place : hiddenActivations()) {
      before(stages.get(place), imports.name(BATCH_NORM) + ".builder().build()")
          .ifPresent(edits::add);
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            change(
                Kind.BATCH_NORM,
                "Add BatchNorm before "
                    + (edits.size() == 1 ? "the activation" : "each activation"),
                edits,
                imports,
                "The loss falls faster from the first epochs on, and bears a higher learning"
                    + " rate."));
  }

  /** Without touching data: its first layer brings each column to a common size. */
  private Optional<TrainingChange> scaledInputs() {
    if (has(Stage.Kind.BATCH_NORM) || evidence.says(FREEZES) || stages.isEmpty()) {
      return Optional.empty();
    }
    Stage first = stages.get(0);
    if (!first.isLinear()) {
      return Optional.empty();
    }
    Imports imports = new Imports(evidence.model().file());
    return before(first, imports.name(BATCH_NORM) + ".builder().build()")
        .map(
            edit ->
                change(
                    Kind.SCALED_INPUTS,
                    "Scale the inputs inside the network: BatchNorm before its first layer",
                    List.of(edit),
                    imports,
                    "The first losses are far smaller, and the curve falls smoothly. Scaling the"
                        + " data itself does the same, and is seen in one place."));
  }

  private Optional<TrainingChange> relu() {
    Imports imports = new Imports(evidence.model().file());
    Set<SourceEdit> edits = new LinkedHashSet<>(); // layers that a loop adds stand once in the text
    for (int place : hiddenActivations()) {
      Stage stage = stages.get(place);
      String written = evidence.text().substring(stage.span().start(), stage.span().end());
      if (written.equals("Activation::sigmoid") || written.equals("Activation::tanh")) {
        edits.add(new SourceEdit(stage.span(), imports.name(ACTIVATION) + "::relu"));
      }
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            change(
                Kind.RELU,
                "Use ReLU between the layers",
                List.copyOf(edits),
                imports,
                "The gradient arrives at the first layers: the loss falls from the first epochs"
                    + " on."));
  }

  /** Half or twice the units of the widest hidden layer. */
  private Optional<TrainingChange> units(boolean more) {
    int output = stages.indexOf(tail.output().orElseThrow());
    Optional<Units> widest = Optional.empty();
    for (Stage stage : stages.subList(0, output)) {
      Optional<Units> units = stage.is(Stage.Kind.DENSE) ? written(stage) : Optional.empty();
      if (units.isPresent() && widest.map(one -> units.get().count() > one.count()).orElse(true)) {
        widest = units;
      }
    }
    if (widest.isEmpty()) {
      return Optional.empty();
    }
    int was = widest.get().count();
    int now = more ? 2 * was : was / 2;
    if (now < LEAST_UNITS || now > MOST_UNITS) {
      return Optional.empty();
    }
    return Optional.of(
        change(
            more ? Kind.MORE_UNITS : Kind.FEWER_UNITS,
            "Use %s units (%d → %d)".formatted(more ? "more" : "fewer", was, now),
            List.of(new SourceEdit(widest.get().span(), Integer.toString(now))),
            new Imports(evidence.model().file()),
            more
                ? "Both losses end lower; if only the training loss does, it was not too small."
                : "Training loss ends higher, and validation loss rises less."));
  }

  /** How many units a layer has, and where that is written. */
  private record Units(int count, SourceSpan span) {}

  private Optional<Units> written(Stage stage) {
    List<Units> found = new ArrayList<>();
    for (Call call : evidence.calls().named("setUnits")) {
      SourceSpan span = call.argumentSpans().isEmpty() ? call.span() : call.argumentSpans().get(0);
      String text = evidence.text().substring(span.start(), span.end());
      boolean inside = stage.span().start() <= span.start() && span.end() <= stage.span().end();
      if (inside && WHOLE.matcher(text).matches()) {
        found.add(new Units(Integer.parseInt(text), span));
      }
    }
    return found.stream().map(Units::span).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Nothing where a loop adds the layer: what is put before it is put before others as well. */
  private Optional<SourceEdit> before(Stage stage, String layer) {
    long times = stages.stream().filter(one -> one.span().equals(stage.span())).count();
    if (times != 1) {
      return Optional.empty();
    }
    return evidence
        .adding(stage.span())
        .flatMap(add -> Insertion.before(evidence.text(), add, layer));
  }

  private static TrainingChange change(
      Kind kind, String title, List<SourceEdit> edits, Imports imports, String expectation) {
    List<SourceEdit> all = new ArrayList<>(edits);
    all.addAll(imports.edits());
    return new TrainingChange(kind, new SourceFix(title, all), expectation);
  }
}
