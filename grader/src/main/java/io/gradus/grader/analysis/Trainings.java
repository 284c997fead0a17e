package io.gradus.grader.analysis;

import io.gradus.grader.check.TrainingChanges;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Calls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls that train: {@code EasyTrain.fit}, and the step of a loop written by hand. */
final class Trainings {
  /** A file with more trainings than these is no learner's: what to change is not looked for. */
  private static final int MOST_CHANGED = 12;

  /** Nobody trains more often in one file, and each is compared with the others. */
  private static final int MOST = 100;

  private Trainings() {}

  /** With what could be changed about each. */
  static List<TrainingNote> in(SourceModel model) {
    List<TrainingNote> notes = in(model.calls());
    if (notes.isEmpty()) {
      return notes;
    }
    TrainingChanges changes = new TrainingChanges(model);
    List<TrainingNote> all = new ArrayList<>();
    for (TrainingNote note : notes) {
      boolean told = all.size() < MOST_CHANGED;
      all.add(told ? new TrainingNote(note.span(), note.method(), changes.of(note)) : note);
    }
    return all;
  }

  private static List<TrainingNote> in(Calls calls) {
    Map<SourceSpan, TrainingNote> notes = new LinkedHashMap<>();
    for (Call call : calls.all()) {
      boolean trains =
          call.is("EasyTrain", "fit")
              || call.is("EasyTrain", "trainBatch")
              || call.is("Trainer", "step");
      if (trains && notes.size() < MOST) {
        notes.putIfAbsent(call.span(), new TrainingNote(call.span(), call.method()));
      }
    }
    return onePerMethod(new ArrayList<>(notes.values()), calls);
  }

  /** {@code trainBatch} and the {@code step} behind it are one training. */
  private static List<TrainingNote> onePerMethod(List<TrainingNote> notes, Calls calls) {
    List<SourceSpan> batches =
        calls.of("EasyTrain", "trainBatch").stream().map(Call::span).toList();
    List<TrainingNote> kept = new ArrayList<>();
    for (TrainingNote note : notes) {
      boolean step = calls.named("step").stream().anyMatch(call -> call.span().equals(note.span()));
      boolean hasBatch =
          notes.stream()
              .anyMatch(
                  other -> other.method().equals(note.method()) && batches.contains(other.span()));
      if (!step || !hasBatch) {
        kept.add(note);
      }
    }
    return kept;
  }
}
