package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.check.Provenance.SetBuilder;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Closure;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Training rows that stand class by class, and are taken in that order. */
final class ShuffleMissing implements Check {
  /** Whoever does this somewhere may have done it to these rows. */
  private static final Pattern MIXES =
      Pattern.compile(
          "(?i)shuffl|permut|randomSplit|nextInt\\(|RandomSampler|% *\\d|% *[A-Z]\\w+\\]");

  private static final String WHY =
      "A batch then has one class, and each step teaches the network to answer with it: it forgets"
          + " in the next batch what it learnt in the last.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    boolean trains =
        evidence.all().stream()
            .anyMatch(call -> call.name().equals("step") || call.is("EasyTrain", "fit"));
    if (!trains || evidence.search(MIXES, evidence.code()).find()) {
      return found;
    }
    Provenance provenance = new Provenance(evidence);
    SortedLabels labels = new SortedLabels(evidence);
    for (Value set : trainingSets(evidence)) {
      dataset(evidence, provenance, labels, set).ifPresent(found::add);
    }
    byHand(evidence, labels).ifPresent(found::add);
    found.removeIf(finding -> Intent.isSaid(evidence, finding.span()));
    return found;
  }

  /** What a network surely learns from, where its loss tells classes apart. */
  private static List<Value> trainingSets(Evidence evidence) {
    List<Value> sets = new ArrayList<>();
    for (Fitting fitting : Fitting.in(evidence)) {
      boolean classes =
          fitting.config().flatMap(evidence::lossOf).flatMap(LossKind::of).stream()
              .anyMatch(LossKind::isClassification);
      if (classes) {
        sets.add(fitting.train());
      }
    }
    List<Call> all = evidence.all();
    boolean classifies = isClassifier(evidence);
    for (Call call : evidence.calls().named("iterateDataset")) {
      Optional<String> next =
          all.subList(evidence.index(call) + 1, all.size()).stream()
              .map(Call::name)
              .filter(name -> name.equals("iterateDataset") || name.equals("step"))
              .findFirst();
      if (classifies && next.equals(Optional.of("step"))) {
        call.argument(0).ifPresent(sets::add);
      }
    }
    return sets;
  }

  private static boolean isClassifier(Evidence evidence) {
    List<LossKind> kinds =
        evidence.all().stream().flatMap(call -> LossKind.of(call).stream()).distinct().toList();
    return !kinds.isEmpty() && kinds.stream().allMatch(LossKind::isClassification);
  }

  private static Optional<SourceFinding> dataset(
      Evidence evidence, Provenance provenance, SortedLabels labels, Value set) {
    Optional<SetBuilder> builder = provenance.builder(set);
    Optional<Call> sampling = builder.flatMap(each -> each.setting("setSampling"));
    Optional<Value> label = builder.flatMap(each -> each.value("optLabels"));
    if (sampling.isEmpty() || label.isEmpty() || !labels.areSorted(label.get())) {
      return Optional.empty();
    }
    Optional<InOrder> order = inOrder(evidence, sampling.get());
    OptionalLong rows = provenance.rows(label.get());
    boolean several =
        order.isPresent()
            && rows.isPresent()
            && order.get().batch().isPresent()
            && 2 * order.get().batch().getAsLong() <= rows.getAsLong();
    return several
        ? Optional.of(
            CheckCode.SHUFFLE_MISSING.at(
                order.get().place(),
                "These rows stand class by class and are taken in that order: let them be shuffled,"
                    + " with true here.",
                WHY,
                new SourceFix(
                    "Shuffle in each epoch",
                    List.of(new SourceEdit(order.get().place(), order.get().shuffled())))))
        : Optional.empty();
  }

  /**
   * A sampling in the order of the rows.
   *
   * @param place what says so
   * @param shuffled what would say otherwise
   */
  private record InOrder(OptionalLong batch, SourceSpan place, String shuffled) {}

  private static Optional<InOrder> inOrder(Evidence evidence, Call sampling) {
    if (sampling.arguments().size() >= 2) {
      return sampling.arguments().get(1).equals(new Truth(false))
          ? Optional.of(
              new InOrder(
                  Provenance.number(sampling.argument(0)), sampling.argumentSpans().get(1), "true"))
          : Optional.empty();
    }
    Optional<Call> batches =
        sampling
            .argument(0)
            .flatMap(evidence::origin)
            .filter(call -> call.is("BatchSampler", "new") && call.arguments().size() >= 2);
    return batches
        .flatMap(call -> call.argument(0))
        .flatMap(evidence::origin)
        .filter(call -> call.is("SequenceSampler", "new"))
        .map(
            call ->
                new InOrder(
                    Provenance.number(batches.get().argument(1)),
                    call.span(),
                    "new ai.djl.training.dataset.RandomSampler()"));
  }

  /** A list of rows, sorted by what becomes their label, of which one part after the other goes. */
  private static Optional<SourceFinding> byHand(Evidence evidence, SortedLabels labels) {
    if (!isClassifier(evidence)) {
      return Optional.empty();
    }
    Lineage lineage = evidence.lineage();
    for (Call call : evidence.calls().named("subList")) {
      Optional<Sequence> rows =
          call.receiver().filter(Sequence.class::isInstance).map(Sequence.class::cast);
      if (rows.isEmpty()) {
        continue;
      }
      for (String component : labels.sortedComponents(rows.get())) {
        boolean learnt =
            evidence.calls().named("backward").stream()
                .flatMap(back -> back.argument(0).flatMap(evidence::origin).stream())
                .filter(loss -> loss.name().equals("evaluate") && loss.arguments().size() == 2)
                .map(loss -> loss.arguments().get(0))
                .anyMatch(label -> isOf(evidence, lineage, label, rows.get(), component));
        if (learnt) {
          return Optional.of(
              CheckCode.SHUFFLE_MISSING.at(
                  call.span(),
                  "These rows stand class by class, and so do the batches: shuffle the list before"
                      + " each epoch, with Collections.shuffle(rows, new Random(42)).",
                  WHY));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(
      Evidence evidence, Lineage lineage, Value label, Value rows, String component) {
    return lineage.reaches(label, Way.ALL, each -> each == rows)
        && lineage.reaches(
            label,
            Way.ALL,
            each ->
                each instanceof Closure closure
                    && evidence
                        .text()
                        .substring(closure.madeAt().start(), closure.madeAt().end())
                        .matches("(?s).*(::|\\.)" + Pattern.quote(component) + "(\\(\\))?"));
  }
}
