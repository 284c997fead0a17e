package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.check.Provenance.SetBuilder;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Validation on rows that the network has learnt from. */
final class SameDataTwice implements Check {
  private static final String WHY =
      "A network that has learnt its rows by heart looks perfect on them: overfitting cannot be"
          + " seen.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    Provenance provenance = new Provenance(evidence);
    List<SourceFinding> found = new ArrayList<>();
    for (Fitting fitting : Fitting.in(evidence)) {
      if (!fitting.hasValidation()
          || Intent.isSaid(evidence, fitting.call().span())
          || Intent.isTrial(evidence, fitting.call(), 3)) {
        continue;
      }
      if (sameRows(provenance, fitting.train(), fitting.validation())) {
        found.add(
            CheckCode.SAME_DATA_TWICE.at(
                fitting.validationSpan(),
                "The network is validated on the rows that it learns from: keep some rows apart and"
                    + " pass those.",
                WHY));
      } else if (contains(provenance, fitting.validation(), fitting.train())) {
        found.add(
            CheckCode.SAME_DATA_TWICE.at(
                fitting.validationSpan(),
                "The validation set holds the training rows too: pass the part that was split off.",
                WHY));
      } else if (contains(provenance, fitting.train(), fitting.validation())) {
        found.add(
            CheckCode.SAME_DATA_TWICE.at(
                fitting.trainSpan(),
                "The training set holds the validation rows too: pass the part that is left for"
                    + " training.",
                WHY));
      } else if (overlap(provenance, evidence, fitting.train(), fitting.validation())) {
        found.add(
            CheckCode.SAME_DATA_TWICE.at(
                fitting.validationSpan(),
                "Training and validation rows overlap: let one part begin where the other ends.",
                WHY));
      }
    }
    return found;
  }

  private static boolean sameRows(Provenance provenance, Value train, Value validation) {
    if (provenance.same(train, validation)) {
      return true;
    }
    Optional<SetBuilder> one = provenance.builder(train);
    Optional<SetBuilder> other = provenance.builder(validation);
    if (one.isEmpty() || other.isEmpty() || limits(one.get()) || limits(other.get())) {
      return false;
    }
    Optional<Value> data = one.get().value("setData");
    Optional<Value> otherData = other.get().value("setData");
    if (data.isPresent() && otherData.isPresent()) {
      return provenance.same(data.get(), otherData.get());
    }
    Optional<Value> usage = one.get().value("optUsage");
    return usage.isPresent()
        && usage.get() instanceof Value.Constant
        && usage.equals(other.get().value("optUsage"))
        && !one.get().type().isEmpty()
        && one.get().type().equals(other.get().type());
  }

  private static boolean limits(SetBuilder builder) {
    return builder.setting("optLimit").isPresent();
  }

  /** Whether one set is the whole that the other is a part of. */
  private static boolean contains(Provenance provenance, Value outer, Value inner) {
    Value whole = provenance.whole(inner);
    return whole != inner && provenance.same(outer, whole);
  }

  private static boolean overlap(
      Provenance provenance, Evidence evidence, Value train, Value validation) {
    Optional<Call> one = range(evidence, train);
    Optional<Call> other = range(evidence, validation);
    boolean ofOne =
        one.isPresent()
            && other.isPresent()
            && provenance.same(one.get().receiver().get(), other.get().receiver().get());
    if (!ofOne) {
      return false;
    }
    OptionalLong from = Provenance.number(one.get().argument(0));
    OptionalLong to = Provenance.number(one.get().argument(1));
    OptionalLong otherFrom = Provenance.number(other.get().argument(0));
    OptionalLong otherTo = Provenance.number(other.get().argument(1));
    return from.isPresent()
        && to.isPresent()
        && otherFrom.isPresent()
        && otherTo.isPresent()
        && from.getAsLong() < otherTo.getAsLong()
        && otherFrom.getAsLong() < to.getAsLong();
  }

  private static Optional<Call> range(Evidence evidence, Value part) {
    return evidence
        .origin(part)
        .filter(
            call ->
                call.name().equals("subDataset")
                    && call.arguments().size() == 2
                    && call.receiver().isPresent());
  }
}
