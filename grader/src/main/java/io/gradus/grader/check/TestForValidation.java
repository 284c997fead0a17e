package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Provenance.SetBuilder;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Calls.OwnCall;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Test rows that help to choose, and are to judge all the same. */
final class TestForValidation implements Check {
  private static final Pattern TEST =
      Pattern.compile("(?i)(the)?test(set|data|dataset|rows|part|ing)?|(\\w+)_?Test");
  private static final Pattern VALIDATION =
      Pattern.compile("\\b(?:RandomAccessDataset|ArrayDataset|Dataset|var)\\s+(val\\w*)\\s*=");
  private static final Pattern COMPONENT =
      Pattern.compile(
          "record \\w+\\([^)]*\\b(?:RandomAccessDataset|ArrayDataset|Dataset)\\s+(val\\w*)\\s*[,)]");

  private static final String WHY =
      "Whoever chooses by the test rows has fitted them, and they cannot judge fairly any more.";

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    Provenance provenance = new Provenance(evidence);
    List<SourceFinding> found = new ArrayList<>();
    for (Fitting fitting : Fitting.in(evidence)) {
      if (!fitting.hasValidation()
          || !isTest(evidence, provenance, fitting.validation(), fitting.validationSpan())
          || Intent.isSaid(evidence, fitting.call().span())) {
        continue;
      }
      Optional<String> unused = unusedValidation(evidence);
      boolean judges = judges(evidence, provenance, fitting) || choosesBest(evidence);
      if (unused.isPresent() || judges || stopsEarly(evidence, fitting)) {
        found.add(
            CheckCode.TEST_FOR_VALIDATION.at(
                fitting.validationSpan(),
                "The test rows are used for validation: pass "
                    + unused
                        .map(name -> name + " here.")
                        .orElse("rows that are kept apart for it."),
                WHY));
      }
    }
    byHand(evidence).ifPresent(found::add);
    return found;
  }

  /** In a loop of one's own: the best figure on test rows so far. */
  private static Optional<SourceFinding> byHand(Evidence evidence) {
    Rows rows = new Rows(evidence);
    for (Call call : evidence.calls().named("evaluate")) {
      if (isOnTest(rows, call)) {
        SourceSpan place = place(evidence, rows, call);
        boolean chooses =
            new BestSoFar(evidence)
                .isKeptOf(
                    figure ->
                        evidence.origin(figure).stream()
                            .anyMatch(
                                made -> made.span().equals(call.span()) && isOnTest(rows, made)));
        return chooses && !Intent.isSaid(evidence, place)
            ? Optional.of(
                CheckCode.TEST_FOR_VALIDATION.at(
                    place,
                    "The best figure on the test rows is kept while training: choose by rows that"
                        + " are kept apart for it, and take the test rows once, at the end.",
                    WHY))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isOnTest(Rows rows, Call call) {
    return call.receiver().filter(Thing.class::isInstance).isPresent()
        && call.arguments().size() == 1
        && rows.isOfTestOnly(call.arguments().get(0));
  }

  /** Where a method of the file is handed the test rows that it evaluates, or where it does. */
  private static SourceSpan place(Evidence evidence, Rows rows, Call evaluated) {
    int at = evidence.index(evaluated);
    return evidence.calls().own().stream()
        .filter(call -> call.from() <= at && at < call.to())
        .filter(call -> call.arguments().stream().anyMatch(rows::isOfTestOnly))
        .map(OwnCall::span)
        .findFirst()
        .orElse(evaluated.span());
  }

  private static boolean isTest(
      Evidence evidence, Provenance provenance, Value set, SourceSpan span) {
    String written = evidence.text().substring(span.start(), span.end()).strip();
    String text = written.substring(written.lastIndexOf('.') + 1).replace("()", "");
    if (evidence.search(TEST, text).matches()) {
      return true;
    }
    Optional<SetBuilder> builder = provenance.builder(set);
    boolean usage =
        builder
            .flatMap(each -> each.value("optUsage"))
            .filter(value -> value instanceof Constant constant && constant.name().equals("TEST"))
            .isPresent();
    boolean kit =
        builder
            .flatMap(each -> each.value("setData"))
            .flatMap(evidence::origin)
            .filter(call -> call.name().equals("create"))
            .flatMap(call -> call.argument(0))
            .filter(rows -> KitData.isTest(evidence, rows))
            .isPresent();
    return usage
        || kit
        || builder.flatMap(each -> each.value("setData")).stream()
            .anyMatch(new Rows(evidence)::isOfTestOnly);
  }

  private static boolean judges(Evidence evidence, Provenance provenance, Fitting fitting) {
    return evidence.all().stream()
        .filter(
            call -> call.is("EasyTrain", "evaluateDataset") || call.name().equals("iterateDataset"))
        .filter(call -> evidence.index(call) > evidence.index(fitting.call()))
        .anyMatch(
            call ->
                call.arguments().stream()
                    .anyMatch(set -> provenance.same(set, fitting.validation())));
  }

  private static boolean choosesBest(Evidence evidence) {
    return new BestSoFar(evidence)
        .isKeptOf(
            figure ->
                evidence.origin(figure).stream()
                    .anyMatch(call -> call.name().startsWith("getValidate")));
  }

  private static boolean stopsEarly(Evidence evidence, Fitting fitting) {
    return fitting.config().flatMap(config -> Settings.of(evidence, config)).stream()
        .flatMap(settings -> settings.madeListeners().stream())
        .flatMap(made -> made.receiver().stream())
        .flatMap(builder -> evidence.origin(builder).stream())
        .anyMatch(call -> call.is("EarlyStoppingListener", "builder"));
  }

  /** A validation set that is made, and never passed on. */
  private static Optional<String> unusedValidation(Evidence evidence) {
    String code = evidence.code();
    var declared = evidence.search(VALIDATION, code);
    while (declared.find()) {
      String name = declared.group(1);
      var uses = evidence.search(Pattern.compile("\\b" + name + "\\b"), code);
      if (uses.results().count() == 1) {
        return Optional.of(name);
      }
    }
    var component = evidence.search(COMPONENT, code);
    if (component.find()) {
      String name = component.group(1);
      boolean asked = evidence.search(Pattern.compile("\\." + name + "\\(\\)"), code).find();
      return asked ? Optional.empty() : Optional.of(name);
    }
    return Optional.empty();
  }
}
