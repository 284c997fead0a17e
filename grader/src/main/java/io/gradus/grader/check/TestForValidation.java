package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Provenance.SetBuilder;
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
      boolean judges = judges(evidence, provenance, fitting);
      if (unused.isPresent() || judges || stopsEarly(evidence, fitting)) {
        found.add(
            CheckCode.TEST_FOR_VALIDATION.at(
                fitting.validationSpan(),
                "The test rows are used for validation: pass "
                    + unused
                        .map(name -> name + " here.")
                        .orElse("rows that are kept apart for it."),
                "Whoever chooses by the test rows has fitted them, and they cannot judge fairly any"
                    + " more."));
      }
    }
    return found;
  }

  private static boolean isTest(
      Evidence evidence, Provenance provenance, Value set, SourceSpan span) {
    String written = evidence.text().substring(span.start(), span.end()).strip();
    String text = written.substring(written.lastIndexOf('.') + 1).replace("()", "");
    if (TEST.matcher(text).matches()) {
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
    return usage || kit;
  }

  private static boolean judges(Evidence evidence, Provenance provenance, Fitting fitting) {
    return evidence.all().stream()
            .filter(
                call ->
                    call.is("EasyTrain", "evaluateDataset") || call.name().equals("iterateDataset"))
            .filter(call -> evidence.index(call) > evidence.index(fitting.call()))
            .anyMatch(
                call ->
                    call.arguments().stream()
                        .anyMatch(set -> provenance.same(set, fitting.validation())))
        || choosesBest(evidence);
  }

  /** {@code best = Math.max(best, …)} of validation figures. */
  private static boolean choosesBest(Evidence evidence) {
    return evidence.all().stream()
        .filter(call -> call.is("Math", "max") || call.is("Math", "min"))
        .flatMap(call -> call.arguments().stream())
        .flatMap(value -> evidence.origin(value).stream())
        .anyMatch(call -> call.name().startsWith("getValidate"));
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
    String code = Comments.without(evidence.text());
    var declared = VALIDATION.matcher(code);
    while (declared.find()) {
      String name = declared.group(1);
      var uses = Pattern.compile("\\b" + name + "\\b").matcher(code);
      if (uses.results().count() == 1) {
        return Optional.of(name);
      }
    }
    var component = COMPONENT.matcher(code);
    if (component.find()) {
      String name = component.group(1);
      boolean asked = Pattern.compile("\\." + name + "\\(\\)").matcher(code).find();
      return asked ? Optional.empty() : Optional.of(name);
    }
    return Optional.empty();
  }
}
