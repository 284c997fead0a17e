package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Provenance.SetBuilder;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inputs that come to the network in the size in which they were measured. */
final class NotScaled implements Check {
  private static final Pattern SCALES =
      Pattern.compile(
          "ToTensor|toTensor|ImageFeature|[nN]ormali[sz]|\\bdivi?\\(|\\bmuli?\\(|\\b25[56]|127|Scaler|scale"
              + "|BatchNorm|standardi[sz]|/=");
  private static final Pattern BYTES =
      Pattern.compile(
          "\\[[^\\]=;]*\\]\\s*=\\s*(\\(float\\)\\s*)?\\(?[^=;/*]*&\\s*0[xX][fF]{2}\\)?\\s*;");
  private static final String WHY =
      "Large inputs make large gradients: the first layer jumps about, and the others learn nothing"
          + " from it.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    boolean trains =
        !evidence.calls().named("newTrainer").isEmpty()
            // whoever makes the records himself; else a pipeline of somebody else's may scale them
            || (evidence.text().contains("extends RandomAccessDataset")
                && evidence.text().contains("new Record("));
    if (!trains || SCALES.matcher(Comments.without(evidence.text())).find()) {
      return found;
    }
    Provenance provenance = new Provenance(evidence);
    if (Intent.isWholeProgram(evidence)) {
      for (Fitting fitting : Fitting.in(evidence)) {
        raw(evidence, provenance, fitting).ifPresent(found::add);
      }
    }
    for (Call call : evidence.calls().named("toNDArray")) {
      found.add(bytes(call.nameSpan()));
    }
    for (Call call : evidence.calls().of("ImageFolder", "builder")) {
      SourceSpan place =
          evidence.calls().on(evidence.calls().resultOf(call)).stream()
              .filter(
                  each -> each.name().equals("optPipeline") || each.name().equals("addTransform"))
              .findFirst()
              .map(each -> each.argumentSpans().get(0))
              .orElse(call.span());
      found.add(bytes(place));
    }
    for (Call call : evidence.calls().named("toType")) {
      boolean ofBytes =
          call.receiver()
              .flatMap(evidence::origin)
              .filter(made -> made.name().equals("create"))
              .filter(
                  made ->
                      made.arguments().stream()
                          .anyMatch(
                              each ->
                                  each instanceof Value.Constant constant
                                      && constant.name().equals("UINT8")))
              .isPresent();
      if (ofBytes) {
        found.add(bytes(call.nameSpan()));
      }
    }
    Matcher assigned = BYTES.matcher(evidence.text());
    if (assigned.find()) {
      found.add(bytes(new SourceSpan(assigned.start(), assigned.end() - 1)));
    }
    return found;
  }

  private static SourceFinding bytes(SourceSpan span) {
    return CheckCode.INPUTS_NOT_SCALED.at(
        span,
        "These pixels go from 0 to 255 as they are: bring them to 0 to 1, with ToTensor or by"
            + " dividing by 255.",
        WHY);
  }

  /** Measurements of the course's own data sets, straight from the file. */
  private static Optional<SourceFinding> raw(
      Evidence evidence, Provenance provenance, Fitting fitting) {
    Optional<SetBuilder> builder = provenance.builder(provenance.whole(fitting.train()));
    Optional<Call> data = builder.flatMap(each -> each.setting("setData"));
    if (data.isEmpty()
        || builder.get().setting("addTransform").isPresent()
        || builder.get().setting("optPipeline").isPresent()
        || normalizes(evidence)) {
      return Optional.empty();
    }
    Optional<Value> rows =
        data.get()
            .argument(0)
            .flatMap(evidence::origin)
            .filter(call -> call.name().equals("create"))
            .flatMap(call -> call.argument(0));
    return rows.filter(each -> KitData.isRaw(evidence, each))
        .filter(each -> !Intent.isSaid(evidence, data.get().nameSpan()))
        .map(
            each ->
                CheckCode.INPUTS_NOT_SCALED.at(
                    data.get().argumentSpans().get(0),
                    "These measurements are in their own units, some in thousands: scale them, with"
                        + " Scaler.standard() fitted on the training rows.",
                    WHY));
  }

  private static boolean normalizes(Evidence evidence) {
    return evidence.networks().stream()
        .flatMap(network -> Stages.of(network.root()).stream())
        .anyMatch(stage -> stage.is(Kind.BATCH_NORM) || stage.is(Kind.UNKNOWN));
  }
}
