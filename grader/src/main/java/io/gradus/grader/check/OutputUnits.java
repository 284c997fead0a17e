package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.network.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Units of the last layer that do not fit the classes, or the columns that are predicted. */
final class OutputUnits implements Check {
  /** A class that is none of those that have names. */
  private static final Pattern MORE_CLASSES =
      Pattern.compile(
          "background|unknown|\\bothers?\\b|blank|padding|reserve", Pattern.CASE_INSENSITIVE);

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Trained trained : evidence.trained()) {
      if (trained.loss().isPresent() && evidence.isSound(trained.network())) {
        Tail tail = Tail.of(Stages.of(trained.network().root()));
        if (tail.output().isPresent()
            && tail.output().get().layer().orElse(null) instanceof Dense dense) {
          OptionalLong units = dense.units().value();
          if (units.isPresent()) {
            wrong(evidence, trained, tail.output().get(), units.getAsLong()).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private static Optional<SourceFinding> wrong(
      Evidence evidence, Trained trained, Stage output, long units) {
    LossKind loss = trained.loss().orElseThrow().kind();
    boolean softmax = loss == LossKind.SOFTMAX_OF_SCORES || loss == LossKind.SOFTMAX_OF_LOGARITHMS;
    if (loss == LossKind.REGRESSION) {
      OptionalLong columns = LabelFacts.columns(evidence);
      return columns.isPresent() && columns.getAsLong() != units
          ? Optional.of(columns(evidence, output, units, columns.getAsLong()))
          : Optional.empty();
    }
    if (!softmax) {
      return Optional.empty();
    }
    if (units == 1) {
      return Optional.of(
          CheckCode.OUTPUT_UNITS.at(
              span(evidence, output),
              "Softmax over one unit is always 1, so nothing is learnt: give the last Linear a unit"
                  + " for each class.",
              "A classifier gives one score for each class, and the highest wins."));
    }
    Optional<LabelFacts.Classes> classes = LabelFacts.classes(evidence);
    return classes
        .filter(known -> known.atLeast() ? units < known.count() : units != known.count())
        .filter(known -> units < known.count() || !evidence.says(MORE_CLASSES))
        .map(known -> classes(evidence, output, units, known));
  }

  private static SourceFinding classes(
      Evidence evidence, Stage output, long units, LabelFacts.Classes classes) {
    SourceSpan span = span(evidence, output);
    return CheckCode.OUTPUT_UNITS.at(
        span,
        "The last Linear has "
            + units
            + " units, but "
            + classes.told()
            + (classes.atLeast() ? " at least " : " ")
            + classes.count()
            + " classes: give it "
            + classes.count()
            + ".",
        "A classifier gives one score for each class, and the highest wins.",
        fix(evidence, span, classes.count()));
  }

  private static SourceFinding columns(Evidence evidence, Stage output, long units, long columns) {
    SourceSpan span = span(evidence, output);
    return CheckCode.OUTPUT_UNITS.at(
        span,
        "The last Linear gives "
            + units
            + (units == 1 ? " number" : " numbers")
            + ", but each label has "
            + columns
            + ": give it "
            + columns
            + (columns == 1 ? " unit." : " units."),
        "A regression gives one number for each number that is to be predicted.",
        fix(evidence, span, columns));
  }

  /** The number itself, where it is written at the layer. */
  private static SourceSpan span(Evidence evidence, Stage output) {
    SourceSpan made = output.inferred().block().madeAt();
    return evidence.all().stream()
        .filter(call -> call.name().equals("setUnits") && call.arguments().size() == 1)
        .filter(call -> inside(call.span(), made))
        .map(call -> call.argumentSpans().get(0))
        .findFirst()
        .orElse(output.span());
  }

  private static boolean inside(SourceSpan inner, SourceSpan outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static SourceFix[] fix(Evidence evidence, SourceSpan span, long units) {
    String written = evidence.text().substring(span.start(), span.end());
    return written.matches("\\d+L?")
        ? new SourceFix[] {
          new SourceFix("Write " + units, List.of(new SourceEdit(span, Long.toString(units))))
        }
        : new SourceFix[0];
  }
}
