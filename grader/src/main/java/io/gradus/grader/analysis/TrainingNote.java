package io.gradus.grader.analysis;

import java.util.List;

/**
 * A call that trains, such as {@code EasyTrain.fit(…)}: curves stand there.
 *
 * @param span the whole call
 * @param method the method it stands in, without class, or an empty text
 * @param changes what could be changed about it, one of each kind at most
 */
public record TrainingNote(SourceSpan span, String method, List<TrainingChange> changes) {
  public TrainingNote {
    changes = List.copyOf(changes);
  }

  /** A call about which nothing more is known. */
  public TrainingNote(SourceSpan span, String method) {
    this(span, method, List.of());
  }
}
