package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.analysis.LayerNote;
import io.gradus.grader.analysis.NetworkNote;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.analysis.StepNote;
import io.gradus.grader.analysis.TrainingChange;
import io.gradus.grader.analysis.TrainingNote;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what words in the text say, so that a test's text tells what is to be found. */
final class FakeAnalyzer implements SourceAnalyzer {
  private static final Pattern LAYER = Pattern.compile("layer\\((\\w*)\\)");
  private static final Pattern NETWORK = Pattern.compile("network(\\w*)");
  private static final Pattern FAULT = Pattern.compile("(shape|check)_fault(\\w*)");
  private static final Pattern EXERCISE =
      Pattern.compile("@Exercise\\(\"([^\"]+)\"\\)\\s*class (\\w+)");
  private static final Pattern TRAINING = Pattern.compile("fit\\([^)]*\\)");
  private static final Pattern STEP = Pattern.compile("@Step\\((\\d+)\\) (\\w+)");

  /** The words that make the analysis itself go wrong. */
  static final String THROW = "analysis_throws";

  static final String UNLINKED = "analysis_misses_a_class";
  static final String OVERFLOW = "analysis_overflows";
  static final String PRINT = "analysis_prints";

  /** The word that makes the features go wrong which look at layers. */
  static final String NOWHERE = "layer_nowhere";

  @Override
  public Analysis analyze(String fileName, String text) {
    if (text.contains(THROW)) {
      throw new IllegalStateException("asked to");
    }
    if (text.contains(UNLINKED)) {
      throw new NoClassDefFoundError("asked to");
    }
    if (text.contains(OVERFLOW)) {
      return analyze(fileName, text);
    }
    if (text.contains(PRINT)) {
      System.out.println("Content-Length: 5\r\n\r\nboom");
    }
    List<LayerNote> layers = new ArrayList<>();
    for (MatchResult layer : LAYER.matcher(text).results().toList()) {
      layers.add(
          new LayerNote(span(layer, 0), "(N, " + layer.group(1) + ")", "**" + layer.group(1)));
    }
    if (text.contains(NOWHERE)) {
      layers.add(new LayerNote(null, "", ""));
    }
    List<NetworkNote> networks = new ArrayList<>();
    for (MatchResult network : NETWORK.matcher(text).results().toList()) {
      networks.add(new NetworkNote(span(network, 0), network.group(), "| table |"));
    }
    List<SourceFinding> findings = new ArrayList<>();
    for (MatchResult fault : FAULT.matcher(text).results().toList()) {
      findings.add(
          new SourceFinding(
              fault.group(1) + "/fault",
              Severity.WARNING,
              span(fault, 0),
              "It is wrong" + fault.group(2),
              "It has to be right.",
              4,
              List.of(
                  new SourceFix("Mend it", List.of(new SourceEdit(span(fault, 0), "mended"))))));
    }
    List<StepNote> steps = new ArrayList<>();
    for (MatchResult step : STEP.matcher(text).results().toList()) {
      steps.add(
          new StepNote(
              Integer.parseInt(step.group(1)),
              "Step " + step.group(1),
              step.group(2),
              span(step, 0),
              span(step, 2)));
    }
    List<ExerciseNote> exercises = new ArrayList<>();
    for (MatchResult exercise : EXERCISE.matcher(text).results().toList()) {
      exercises.add(new ExerciseNote(exercise.group(1), exercise.group(2), span(exercise, 0)));
    }
    List<TrainingNote> trainings = new ArrayList<>();
    for (MatchResult training : TRAINING.matcher(text).results().toList()) {
      SourceSpan span = span(training, 0);
      trainings.add(
          new TrainingNote(
              span,
              "train",
              List.of(
                  new TrainingChange(
                      TrainingChange.Kind.DROPOUT,
                      new SourceFix("Add dropout", List.of(new SourceEdit(span, "dropout();"))),
                      "It rises later."),
                  new TrainingChange(
                      TrainingChange.Kind.KEEP_BEST,
                      new SourceFix("Stop early", List.of(new SourceEdit(span, "stop();"))),
                      "It ends sooner."),
                  new TrainingChange(
                      TrainingChange.Kind.TRIPLE_RATE,
                      new SourceFix("Raise the rate", List.of(new SourceEdit(span, "rate();"))),
                      "It is faster."))));
    }
    return new Analysis(layers, networks, findings, steps, exercises, trainings, true);
  }

  private static SourceSpan span(MatchResult match, int group) {
    return new SourceSpan(match.start(group), match.end(group));
  }
}
