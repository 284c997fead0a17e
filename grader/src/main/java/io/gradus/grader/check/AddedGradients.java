package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.evaluate.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gradients of one's own loop that are never set back to 0, and add up from step to step. */
final class AddedGradients implements Check {
  private static final Set<String> UPDATES = Set.of("subi", "addi", "sub", "add");
  private static final Pattern OTHERWISE =
      Pattern.compile("zeroGrad|[mM]x[nN]et|MXNET|\\.step\\(\\)|accumulat");

  /** Other engines write gradients anew each time; the course's programs run on PyTorch. */
  private static final Pattern ON_PYTORCH =
      Pattern.compile("\\bpackage\\s+episode\\d|io\\.gradus\\.|[pP]y[tT]orch");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    if (!evidence.text().contains("getGradient")
        || !evidence.search(ON_PYTORCH).find()
        || evidence.search(OTHERWISE).find()) {
      return List.of();
    }
    boolean updates =
        evidence.all().stream()
            .filter(call -> UPDATES.contains(call.name()))
            .anyMatch(call -> isByOwnGradient(evidence, call));
    Optional<Call> again =
        evidence.calls().named("backward").stream()
            .filter(call -> isOfEngine(evidence, call))
            .filter(
                call ->
                    evidence.calls().named("backward").stream()
                            .filter(other -> other.span().equals(call.span()))
                            .count()
                        > 1)
            .findFirst();
    if (!updates || again.isEmpty() || makesNewParameters(evidence, again.get())) {
      return List.of();
    }
    Call backward = again.get();
    return List.of(
        CheckCode.GRADIENTS_ADD_UP.at(
            backward.span(),
            "Gradients of all steps so far are added up here: call zeroGradients() on the collector"
                + " first.",
            "In PyTorch a gradient stays in its array until somebody sets it to 0."));
  }

  /** {@code w.subi(w.getGradient().mul(rate))}. */
  private static boolean isByOwnGradient(Evidence evidence, Call update) {
    Lineage lineage = evidence.lineage();
    return update.arguments().size() == 1
        && lineage.reaches(
            update.arguments().get(0),
            Lineage.Way.ALL,
            each ->
                evidence
                    .origin(each)
                    .filter(call -> call.name().equals("getGradient"))
                    .isPresent());
  }

  private static boolean isOfEngine(Evidence evidence, Call backward) {
    return backward
        .receiver()
        .flatMap(evidence::origin)
        .filter(call -> call.name().equals("newGradientCollector"))
        .flatMap(Call::receiver)
        .flatMap(evidence::origin)
        .filter(call -> call.is("Engine", "getInstance") || call.name().equals("getEngine"))
        .isPresent();
  }

  /** Whether gradients are attached anew in each turn, which begins at 0. */
  private static boolean makesNewParameters(Evidence evidence, Call backward) {
    List<Call> turns =
        evidence.calls().named("backward").stream()
            .filter(call -> call.span().equals(backward.span()))
            .toList();
    int first = evidence.index(turns.get(0));
    int second = evidence.index(turns.get(1));
    return evidence.all().subList(first, second).stream()
        .anyMatch(
            call ->
                call.name().equals("setRequiresGradient") || call.name().equals("attachGradient"));
  }
}
