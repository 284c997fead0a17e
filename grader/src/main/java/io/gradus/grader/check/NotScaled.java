package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Lineage.Way;
import io.gradus.grader.check.Provenance.SetBuilder;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Whole;
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

  /** Takes a byte out of a number, and scales nothing. */
  private static final Pattern LOWEST_BYTE = Pattern.compile("&\\s*(255|0[xX][fF]{2})\\b");

  /** Bytes that are looked up, and not computed with. */
  private static final Pattern TOKENS = Pattern.compile("Embedding|[oO]ne_?[hH]ot");

  private static final int MOST_STEPS = 8;
  private static final int MOST_FED = 12;

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
    if (!trains) {
      return found;
    }
    String code = evidence.search(LOWEST_BYTE, evidence.code()).replaceAll(" ");
    if (evidence.search(SCALES, code).find() || evidence.search(TOKENS, code).find()) {
      return found;
    }
    Provenance provenance = new Provenance(evidence);
    if (Intent.isWholeProgram(evidence)) {
      for (Fitting fitting : Fitting.in(evidence)) {
        raw(evidence, provenance, fitting).ifPresent(found::add);
      }
    }
    for (Call call : evidence.calls().named("toNDArray")) {
      found.add(bytes(madeFloats(evidence, call)));
    }
    pixels(evidence).ifPresent(found::add);
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
    Matcher assigned = evidence.search(BYTES);
    if (assigned.find()) {
      found.add(bytes(new SourceSpan(assigned.start(), assigned.end() - 1)));
    }
    return found;
  }

  /** Where bytes become numbers that a network takes, in the expressions behind their reading. */
  private static SourceSpan madeFloats(Evidence evidence, Call read) {
    Call at = read;
    for (int i = 0; i < MOST_STEPS; i++) {
      Optional<Call> next = evidence.calls().on(evidence.calls().resultOf(at)).stream().findFirst();
      if (next.isEmpty()) {
        return read.nameSpan();
      }
      at = next.get();
      if (at.name().equals("toType")) {
        return at.span().start() == read.span().start()
            ? new SourceSpan(read.nameSpan().start(), at.span().end())
            : at.nameSpan();
      }
    }
    return read.nameSpan();
  }

  /** Pixels that were read one by one, and from which the network learns. */
  private static Optional<SourceFinding> pixels(Evidence evidence) {
    Lineage lineage = evidence.lineage();
    boolean learnt =
        evidence.all().stream()
            .filter(call -> call.name().equals("setData") || call.name().equals("forward"))
            .limit(MOST_FED)
            .flatMap(call -> call.arguments().stream())
            .anyMatch(fed -> lineage.reaches(fed, Way.COPIES, each -> isPixel(evidence, each)));
    return learnt
        ? evidence.calls().named("create").stream()
            .filter(
                call ->
                    call.argument(0)
                        .filter(
                            rows ->
                                lineage.reaches(rows, Way.COPIES, each -> isPixel(evidence, each)))
                        .isPresent())
            .filter(call -> !Intent.isSaid(evidence, call.span()))
            .findFirst()
            .map(call -> bytes(call.span()))
        : Optional.empty();
  }

  /** One channel of one pixel, from 0 to 255. */
  private static boolean isPixel(Evidence evidence, Value value) {
    boolean lowest =
        value instanceof Opaque opaque
            && opaque.derivation().stream()
                .anyMatch(
                    made ->
                        made.operator().equals("AND")
                            && made.of().stream().anyMatch(NotScaled::isByteMask));
    return lowest
        || evidence
            .origin(value)
            .filter(call -> call.name().equals("getSample") || call.name().equals("getSampleFloat"))
            .isPresent();
  }

  private static boolean isByteMask(Value value) {
    return value instanceof Whole whole && whole.size().is(255);
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
