package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingChange.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.source.Imports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stops a training early and takes the best epoch's weights. DJL's own listener compares with the
 * last epoch, ends by an exception and restores nothing; so this is a loop around {@code fit}.
 */
final class KeepBest {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");
  private static final Pattern EPOCHS = Pattern.compile("[1-9]\\d*|" + NAME.pattern());

  /** What is the same whenever it is said; a call may make other rows each time. */
  private static final Pattern DATA = Pattern.compile(NAME.pattern() + "(\\[\\d+\\])?");

  /** Prechelt (1998): the slower criteria find better networks; 5 where all is short. */
  private static final int PATIENCE = 10;

  private static final int SHORT_PATIENCE = 5;
  private static final int SHORT = 60;

  private final Evidence evidence;
  private final Fitting fitting;
  private final Settings settings;
  private final Imports imports;

  KeepBest(Evidence evidence, Fitting fitting, Settings settings) {
    this.evidence = evidence;
    this.fitting = fitting;
    this.settings = settings;
    this.imports = new Imports(evidence.model().file());
  }

  Optional<TrainingChange> change() {
    List<SourceSpan> arguments = fitting.call().argumentSpans();
    String trainer = text(arguments.get(0));
    String epochs = text(arguments.get(1));
    boolean plain =
        NAME.matcher(trainer).matches()
            && EPOCHS.matcher(epochs).matches()
            && !epochs.equals("1")
            && DATA.matcher(text(arguments.get(2))).matches()
            && DATA.matcher(text(arguments.get(3))).matches()
            && fitting.hasValidation();
    Optional<Statement> statement =
        plain ? Statement.of(evidence.model().file(), fitting.call().span()) : Optional.empty();
    Optional<List<SourceEdit>> listener = statement.flatMap(one -> listener());
    if (listener.isEmpty()) {
      return Optional.empty();
    }
    List<SourceEdit> edits = new ArrayList<>(listener.get());
    int patience = patience(epochs);
    edits.add(
        new SourceEdit(statement.get().span(), loop(statement.get(), trainer, epochs, patience)));
    edits.addAll(imports.edits());
    return Optional.of(
        new TrainingChange(
            Kind.KEEP_BEST,
            new SourceFix("Stop early and keep the best epoch (patience " + patience + ")", edits),
            "It stops "
                + patience
                + " epochs after the best one and takes that one's weights: the curve ends soon"
                + " after its lowest point, and training takes less time."));
  }

  private String text(SourceSpan span) {
    return evidence.text().substring(span.start(), span.end());
  }

  private static int patience(String epochs) {
    boolean few = epochs.matches("\\d{1,6}") && Integer.parseInt(epochs) <= SHORT;
    return few ? SHORT_PATIENCE : PATIENCE;
  }

  /**
   * Without an {@code EvaluatorTrainingListener} nobody measures the validation loss: adds one
   * where none is; nothing at all where that is not known.
   */
  private Optional<List<SourceEdit>> listener() {
    List<Value> listeners = settings.listeners();
    List<Call> made = settings.madeListeners();
    boolean measures =
        made.stream()
            .anyMatch(
                call ->
                    call.type().equals("Defaults") || call.is("EvaluatorTrainingListener", "new"));
    if (measures) {
      return Optional.of(List.of());
    }
    boolean none = listeners.size() == made.size() && settings.isOnlyOurs();
    Optional<Call> config = settings.made();
    if (!none || config.isEmpty()) {
      return Optional.empty();
    }
    String name = imports.name("ai.djl.training.listener.EvaluatorTrainingListener");
    return Optional.of(
        List.of(
            Chaining.behind(
                evidence.text(),
                config.get().span(),
                ".addTrainingListeners(new " + name + "())")));
  }

  /**
   * Weights are put back into the arrays that the trainer holds: those that {@code loadParameters}
   * makes are used by the model's predictors, but not by its trainer.
   */
  private String loop(Statement statement, String trainer, String epochs, int patience) {
    String best = unused("best");
    String least = unused("least");
    String since = unused("since");
    String epoch = unused("epoch");
    String now = unused("now");
    String weight = unused("weight");
    String each =
        "for (%s<String, %s> %s : %s.getModel().getBlock().getParameters()) {"
            .formatted(
                imports.name("ai.djl.util.Pair"),
                imports.name("ai.djl.nn.Parameter"),
                weight,
                trainer);
    List<String> lines = new ArrayList<>();
    lines.add(
        "// Stops when %d epochs were no better, and goes back to the best.".formatted(patience));
    lines.add(
        "%s<String, float[]> %s = new %s<>();"
            .formatted(imports.name("java.util.Map"), best, imports.name("java.util.HashMap")));
    lines.add("float %s = Float.POSITIVE_INFINITY;".formatted(least));
    lines.add("int %s = 0;".formatted(since));
    lines.add(
        "for (int %s = 0; %s < %s && %s < %d; %s++) {"
            .formatted(epoch, epoch, epochs, since, patience, epoch));
    lines.add("  " + once());
    lines.add("  float %s = %s.getTrainingResult().getValidateLoss();".formatted(now, trainer));
    lines.add("  %s++;".formatted(since));
    lines.add("  if (%s < %s) {".formatted(now, least));
    lines.add("    %s = %s;".formatted(least, now));
    lines.add("    %s = 0;".formatted(since));
    lines.add("    " + each);
    lines.add(
        "      %s.put(%s.getKey(), %s.getValue().getArray().toFloatArray());"
            .formatted(best, weight, weight));
    lines.add("    }");
    lines.add("  }");
    lines.add("}");
    lines.add("if (!%s.isEmpty()) {".formatted(best));
    lines.add("  " + each);
    lines.add(
        "    %s.getValue().getArray().set(%s.get(%s.getKey()));".formatted(weight, best, weight));
    lines.add("  }");
    lines.add("}");
    return String.join("\n" + statement.indent(), lines);
  }

  /** The call as it is, for one epoch. */
  private String once() {
    SourceSpan call = fitting.call().span();
    SourceSpan epochs = fitting.call().argumentSpans().get(1);
    return evidence.text().substring(call.start(), epochs.start())
        + "1"
        + evidence.text().substring(epochs.end(), call.end())
        + ";";
  }

  /** A name for a variable that stands nowhere in the file yet. */
  private String unused(String name) {
    String free = name;
    for (int i = 2; Pattern.compile("\\b" + free + "\\b").matcher(evidence.text()).find(); i++) {
      free = name + i;
    }
    return free;
  }
}
