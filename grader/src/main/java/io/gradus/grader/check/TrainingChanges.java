package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingChange.Kind;
import io.gradus.grader.analysis.TrainingNote;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What could be changed about a training: only where the source shows for certain where a change
 * belongs, and where what it gives compiles.
 */
public final class TrainingChanges {
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,6}");

  private final Evidence evidence;

  /** Of a file whose model this is. */
  public TrainingChanges(SourceModel model) {
    this.evidence = new Evidence(model);
  }

  /** What to change about one of its trainings; nothing in a text made to keep it busy. */
  public List<TrainingChange> of(TrainingNote note) {
    try {
      return changes(note);
    } catch (Searches.GivenUp tooMuch) {
      return List.of();
    }
  }

  private List<TrainingChange> changes(TrainingNote note) {
    List<TrainingChange> changes = new ArrayList<>();
    Optional<Fitting> fitting =
        Fitting.in(evidence).stream()
            .filter(one -> one.call().span().equals(note.span()))
            .findFirst();
    Optional<Value> config = fitting.flatMap(Fitting::config).or(this::onlyConfig);
    Optional<Settings> settings = config.flatMap(value -> Settings.of(evidence, value));
    fitting
        .flatMap(one -> settings.flatMap(s -> new KeepBest(evidence, one, s).change()))
        .ifPresent(changes::add);
    config.ifPresent(value -> changes.addAll(new RateChanges(evidence, value).all()));
    fitting.flatMap(this::moreEpochs).ifPresent(changes::add);
    fitting
        .flatMap(Fitting::trainer)
        .flatMap(this::trained)
        .or(this::onlyTrained)
        .ifPresent(trained -> changes.addAll(new LayerChanges(evidence, trained).all()));
    return changes;
  }

  /** A loop that is written by hand gets its trainer from anywhere; there may be only one. */
  private Optional<Value> onlyConfig() {
    List<Call> trainers = evidence.calls().named("newTrainer");
    boolean one = trainers.stream().map(Call::span).distinct().count() == 1;
    return one && evidence.calls().resultOf(trainers.get(0)) instanceof Thing trainer
        ? trainer.get("config")
        : Optional.empty();
  }

  private Optional<Trained> trained(Thing trainer) {
    return evidence.trained().stream()
        .filter(
            one ->
                one.newTrainer()
                    .filter(call -> evidence.calls().resultOf(call) == trainer)
                    .isPresent())
        .findFirst();
  }

  private Optional<Trained> onlyTrained() {
    boolean one =
        evidence.trained().stream().map(each -> each.network().root()).distinct().count() == 1;
    return one ? Optional.of(evidence.trained().get(0)) : Optional.empty();
  }

  private Optional<TrainingChange> moreEpochs(Fitting fitting) {
    SourceSpan span = fitting.call().argumentSpans().get(1);
    String text = evidence.text().substring(span.start(), span.end());
    if (!WHOLE.matcher(text).matches() || text.equals("1")) {
      return Optional.empty();
    }
    String twice = Long.toString(2 * Long.parseLong(text));
    return Optional.of(
        new TrainingChange(
            Kind.MORE_EPOCHS,
            new SourceFix(
                "Train for twice as many epochs (" + text + " → " + twice + ")",
                List.of(new SourceEdit(span, twice))),
            "The loss goes on falling where it stopped, and levels off; if it does not level off,"
                + " double once more."));
  }
}
