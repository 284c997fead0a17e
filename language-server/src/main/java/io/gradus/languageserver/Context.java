package io.gradus.languageserver;

import io.gradus.languageserver.curve.RunWatch;
import io.gradus.languageserver.feature.Surroundings;
import io.gradus.languageserver.task.Task;
import io.gradus.languageserver.task.Tasks;
import io.gradus.languageserver.workspace.LearnersFolder;
import io.gradus.languageserver.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

/** How things stand around a document at this moment. */
record Context(Workspaces workspaces, RunWatch runs, Tasks tasks, Parts parts) {
  Surroundings of(String uri, Optional<LearnersFolder> folder) {
    return new Surroundings(
        folder,
        folder.flatMap(f -> tasks.running(f.path())).map(Task::inSentence),
        parts.hiddenTests(),
        parts.course(),
        folder.map(f -> runs.of(f.path(), uri)).orElse(List.of()));
  }

  /** With what is known of the document's place by now. */
  Surroundings now(String uri) {
    return of(uri, workspaces.now(uri));
  }
}
