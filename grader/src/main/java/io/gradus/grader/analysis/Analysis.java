package io.gradus.grader.analysis;

import java.util.List;

/**
 * All that is known of one version of one source text. Spans are of that very text.
 *
 * @param complete false where a limit of time, depth or memory cut the analysis short
 */
public record Analysis(
    List<LayerNote> layers,
    List<NetworkNote> networks,
    List<SourceFinding> findings,
    List<StepNote> outline,
    List<ExerciseNote> exercises,
    List<TrainingNote> trainings,
    boolean complete) {

  /** Nothing is known. */
  public static final Analysis NOTHING =
      new Analysis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

  public Analysis {
    layers = List.copyOf(layers);
    networks = List.copyOf(networks);
    findings = List.copyOf(findings);
    outline = List.copyOf(outline);
    exercises = List.copyOf(exercises);
    trainings = List.copyOf(trainings);
  }
}
