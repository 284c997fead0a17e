package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A dropout rate outside of 0 to 1, or so high that next to nothing gets through. */
final class DropoutRate implements Check {
  /** With more dropped than this, one number in twenty is left: a typing error, or a percentage. */
  static final double MOST = 0.95;

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Call call : evidence.all()) {
      if (call.arguments().size() == 1 && isRate(call)) {
        Value value = call.arguments().get(0);
        SourceSpan span = call.argumentSpans().get(0);
        OptionalDouble rate = number(value);
        if (rate.isPresent() && (rate.getAsDouble() < 0 || rate.getAsDouble() > MOST)) {
          found.add(finding(span, rate.getAsDouble()));
        } else if (isLostInWholeNumbers(evidence, value, span)) {
          found.add(lost(span));
        }
      }
    }
    return found;
  }

  private static boolean isRate(Call call) {
    if (!(call.receiver().orElse(null) instanceof Thing builder)) {
      return false;
    }
    String type = builder.type().qualified();
    return call.name().equals("optRate")
        ? type.equals("ai.djl.nn.norm.Dropout.Builder")
        : call.name().equals("optDropRate") && type.startsWith("ai.djl.nn.recurrent.");
  }

  /** {@code PERCENT / 100}, which is 0 in whole numbers. */
  private static boolean isLostInWholeNumbers(Evidence evidence, Value value, SourceSpan span) {
    return value instanceof Whole whole
        && whole.size().is(0)
        && evidence.text().substring(span.start(), span.end()).indexOf('/') > 0;
  }

  private static SourceFinding lost(SourceSpan span) {
    return CheckCode.DROPOUT_RATE.at(
        span,
        "This rate is 0, because whole numbers are divided: write 100f instead of 100.",
        "Java cuts what stands behind the point when it divides whole numbers, so nothing is"
            + " dropped.");
  }

  private static OptionalDouble number(Value value) {
    if (value instanceof Real real) {
      return OptionalDouble.of(real.number());
    }
    return value instanceof Whole whole && whole.size().isKnown()
        ? OptionalDouble.of((double) whole.size().value().getAsLong())
        : OptionalDouble.empty();
  }

  private static SourceFinding finding(SourceSpan span, double rate) {
    String shown = shown(rate);
    if (rate > 1 && rate <= 100 * MOST) {
      String share = shown(rate / 100) + "f";
      return CheckCode.DROPOUT_RATE.at(
          span,
          "The dropout rate is a share from 0 to 1, not " + shown + ": write " + share + ".",
          "It is the share of numbers that become 0 in each training step; with 1 or more,"
              + " nothing gets through.",
          new SourceFix("Write " + share, List.of(new SourceEdit(span, share))));
    }
    String message =
        rate < 0 || rate > 1
            ? "The dropout rate is a share from 0 to 1, not " + shown + ": 0.2f to 0.5f is usual."
            : "A dropout rate of "
                + shown
                + " drops "
                + (rate >= 1 ? "everything" : "nearly everything")
                + ": 0.2f to 0.5f is usual.";
    return CheckCode.DROPOUT_RATE.at(
        span,
        message,
        "It is the share of numbers that become 0 in each training step; the layers behind must"
            + " still have something to learn from.");
  }

  private static String shown(double number) {
    String text = String.format(Locale.ROOT, "%.4f", number);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
