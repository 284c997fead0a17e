package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Calls.OwnCall;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.OfArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Scaling that has seen rows which it must not have seen. */
final class ScalerLeak implements Check {
  private static final Set<String> KINDS = Set.of("standard", "minMax");
  private static final Set<String> MEASURES = Set.of("mean", "min", "max");
  private static final Pattern TEST =
      Pattern.compile(
          "(?i)(test(x|rows|data|set|features|inputs)?|(x|rows|data|features)_?test)(\\(\\))?");
  private static final Pattern JOINED =
      Pattern.compile("(?s)(new NDIndex\\()?(\":\"\\s*\\+[^\"]+|[^\"]+\\+\\s*\":\")\\)?");
  private static final Pattern SLICE =
      Pattern.compile("(?s)[^,]*\"[^,\"]*:[^,\"]*\"[^,]*(,\\s*:\")?[^,]*");
  private static final Pattern TRAIN = Pattern.compile("(?i)train|fit");
  private static final String WHY =
      "What the test rows look like then goes into what the network learns from, and the test"
          + " flatters it.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call fit : evidence.calls().named("fit")) {
      if (fit.arguments().size() == 1 && isScaler(evidence, fit)) {
        kit(evidence, fit).ifPresent(found::add);
      } else if (fit.arguments().size() == 1 && isSecond(evidence, fit)) {
        found.add(
            CheckCode.SCALER_LEAK.at(
                fit.nameSpan(),
                "This scaler is fitted a second time, on other rows: fit it on the training rows"
                    + " only, and transform both.",
                WHY));
      }
    }
    for (Call scaled : evidence.calls().named("sub")) {
      arrays(evidence, scaled).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isScaler(Evidence evidence, Call fit) {
    return fit.receiver()
        .flatMap(evidence::origin)
        .filter(made -> made.type().equals("Scaler") && KINDS.contains(made.name()))
        .isPresent();
  }

  /** Whether one of DJL's scalers was fitted on other rows before. */
  private static boolean isSecond(Evidence evidence, Call fit) {
    boolean djl =
        fit.receiver()
            .flatMap(evidence::origin)
            .filter(call -> call.is("MinMaxScaler", "new") || call.is("StandardScaler", "new"))
            .isPresent();
    return djl
        && evidence.calls().on(fit.receiver().get()).stream()
            .filter(call -> call.name().equals("fit"))
            .filter(call -> evidence.index(call) < evidence.index(fit))
            .anyMatch(
                call ->
                    call.method().equals(fit.method())
                        && !call.span().equals(fit.span())
                        && call.arguments().stream()
                            .noneMatch(each -> each == fit.arguments().get(0)));
  }

  private static Optional<SourceFinding> kit(Evidence evidence, Call fit) {
    Value rows = fit.arguments().get(0);
    SourceSpan span = fit.argumentSpans().get(0);
    if (Intent.isSaid(evidence, span)) {
      return Optional.empty();
    }
    if (KitData.isTest(evidence, rows)
        || isTestPart(evidence, rows)
        || isNamedTest(evidence, span)) {
      return Optional.of(
          CheckCode.SCALER_LEAK.at(
              span,
              "The scaler measures test rows: fit it on the training rows, and apply it to both.",
              WHY));
    }
    if (new Rows(evidence).holdsBoth(rows) && !isTrainedOn(evidence, rows)) {
      return Optional.of(
          CheckCode.SCALER_LEAK.at(
              span,
              "Training and test rows are joined here, and the scaler measures both: fit it on the"
                  + " training rows, and apply it to both.",
              WHY));
    }
    if (isSplit(evidence, rows, fit)) {
      return Optional.of(
          CheckCode.SCALER_LEAK.at(
              span,
              "The scaler measures all rows, the test rows too: split first, and fit it on the"
                  + " training rows.",
              WHY));
    }
    Value fitted = evidence.calls().resultOf(fit);
    boolean late =
        evidence.calls().on(fitted).stream()
            .filter(call -> call.name().equals("apply"))
            .anyMatch(call -> isSplit(evidence, evidence.calls().resultOf(call), fit));
    return late
        ? Optional.of(
            CheckCode.SPLIT_AFTER_SCALING.at(
                span,
                "Rows are scaled before they are split: split first, and fit the scaler on the"
                    + " training rows.",
                WHY))
        : Optional.empty();
  }

  /** Whether the network learns from all of these rows: then none of them are kept for a test. */
  private static boolean isTrainedOn(Evidence evidence, Value rows) {
    Lineage lineage = evidence.lineage();
    return evidence.calls().named("setData").stream()
        .flatMap(call -> call.arguments().stream())
        .anyMatch(
            data ->
                lineage
                    .find(
                        data,
                        Lineage.Way.ALL,
                        each -> each == rows,
                        each ->
                            evidence.origin(each).stream()
                                .anyMatch(call -> call.name().equals("take")))
                    .isPresent());
  }

  private static boolean isNamedTest(Evidence evidence, SourceSpan span) {
    String text = evidence.text().substring(span.start(), span.end()).strip();
    String last = text.substring(text.lastIndexOf('.') + 1);
    return evidence.search(TEST, last).matches();
  }

  private static boolean isTestPart(Evidence evidence, Value rows) {
    return evidence
        .origin(rows)
        .filter(call -> call.is("Splits", "take"))
        .flatMap(call -> call.argument(1))
        .flatMap(evidence::origin)
        .filter(call -> call.name().equals("test"))
        .isPresent();
  }

  /** Whether test rows are taken out of a table later. */
  private static boolean isSplit(Evidence evidence, Value table, Call fit) {
    return evidence.calls().of("Splits", "take").stream()
        .filter(call -> call.method().equals(fit.method()))
        .filter(call -> call.argument(0).stream().anyMatch(each -> each == table))
        .anyMatch(call -> isTestPart(evidence, evidence.calls().resultOf(call)));
  }

  private static boolean mayBeArray(Value value) {
    return value instanceof OfArray || value instanceof Opaque;
  }

  /** {@code all.sub(all.mean(…)).div(…)}, and the parts taken out of that. */
  private static Optional<SourceFinding> arrays(Evidence evidence, Call sub) {
    Optional<Value> rows = sub.receiver().filter(ScalerLeak::mayBeArray);
    Optional<Call> measured = sub.argument(0).flatMap(evidence::origin);
    boolean own =
        rows.isPresent()
            && measured.isPresent()
            && MEASURES.contains(measured.get().name())
            && !measured.get().arguments().isEmpty()
            && measured.get().receiver().stream().anyMatch(each -> each == rows.get());
    if (!own) {
      return measuredOnAll(evidence, sub, measured);
    }
    String receiver = evidence.text().substring(sub.span().start(), sub.nameSpan().start());
    if (evidence.search(TRAIN, receiver).find() || Intent.isSaid(evidence, sub.span())) {
      return Optional.empty();
    }
    Value centred = evidence.calls().resultOf(sub);
    List<Value> scaled = new ArrayList<>(List.of(centred));
    for (Call call : evidence.calls().on(centred)) {
      if (call.name().equals("div") || call.name().equals("mul")) {
        scaled.add(evidence.calls().resultOf(call));
      }
    }
    return scaled.stream().anyMatch(each -> isDivided(evidence, each))
        ? Optional.of(
            CheckCode.SPLIT_AFTER_SCALING.at(
                sub.span(),
                "Rows are scaled by "
                    + measured.get().name()
                    + " of all of them, and split later: split first, and measure the training rows"
                    + " only.",
                WHY))
        : Optional.empty();
  }

  /** {@code train.sub(all.mean(…))}, where training and test rows are parts of all. */
  private static Optional<SourceFinding> measuredOnAll(
      Evidence evidence, Call sub, Optional<Call> measured) {
    Optional<Value> all =
        measured
            .filter(call -> MEASURES.contains(call.name()) && !call.arguments().isEmpty())
            .flatMap(Call::receiver)
            .filter(ScalerLeak::mayBeArray);
    boolean part =
        all.isPresent()
            && sub.receiver()
                .flatMap(evidence::origin)
                .filter(call -> call.name().equals("get") && isRange(evidence, call))
                .flatMap(Call::receiver)
                .filter(whole -> whole == all.get())
                .isPresent();
    return part && isDivided(evidence, all.get()) && !Intent.isSaid(evidence, sub.span())
        ? Optional.of(
            CheckCode.SCALER_LEAK.at(
                handedOver(evidence, sub, all.get()),
                "The "
                    + measured.get().name()
                    + " is measured on all rows, the test rows too: measure the training rows only.",
                WHY))
        : Optional.empty();
  }

  /** Where a method of the file that subtracts was given the rows, or where it subtracts. */
  private static SourceSpan handedOver(Evidence evidence, Call sub, Value rows) {
    int at = evidence.index(sub);
    return evidence.calls().own().stream()
        .filter(call -> call.from() <= at && at < call.to())
        .filter(call -> call.arguments().stream().anyMatch(each -> each == rows))
        .map(OwnCall::span)
        .findFirst()
        .orElse(sub.span());
  }

  /** Whether an array goes into a data set that is split, or is cut in two itself. */
  private static boolean isDivided(Evidence evidence, Value rows) {
    boolean split =
        evidence
            .calls()
            .with(rows)
            .filter(call -> call.name().equals("setData"))
            .flatMap(call -> call.receiver().stream())
            .flatMap(builder -> evidence.calls().on(builder).stream())
            .filter(call -> call.name().equals("build"))
            .map(call -> evidence.calls().resultOf(call))
            .flatMap(set -> evidence.calls().on(set).stream())
            .anyMatch(
                call -> call.name().equals("randomSplit") || call.name().equals("subDataset"));
    long cuts =
        evidence.calls().on(rows).stream()
            .filter(call -> call.name().equals("get"))
            .filter(call -> isRange(evidence, call))
            .map(Call::span)
            .distinct()
            .count();
    return split || cuts >= 2;
  }

  private static boolean isRange(Evidence evidence, Call get) {
    SourceSpan first = get.argumentSpans().isEmpty() ? get.span() : get.argumentSpans().get(0);
    String text = evidence.text().substring(first.start(), first.end());
    return evidence.search(JOINED, text).matches() || evidence.search(SLICE, text).matches();
  }
}
