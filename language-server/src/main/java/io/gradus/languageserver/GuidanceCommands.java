package io.gradus.languageserver;

import com.google.gson.JsonObject;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.guidance.HintChoice;
import io.gradus.languageserver.feature.Hints;
import io.gradus.languageserver.feature.Surroundings;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.LearnersFolder;
import io.gradus.languageserver.workspace.LogbookNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.MessageType;

/** What helps on: hints, the next exercise, files to look into. All on the scheduler's thread. */
final class GuidanceCommands {
  private final Parts parts;
  private final Documents documents;
  private final Client client;
  private final Executor scheduler;
  private final Function<Document, CompletableFuture<Analysis>> analysis;
  private final Function<String, Surroundings> around;

  /**
   * @param analysis of a version of a document; fails where a newer one has come
   * @param around how things stand around a document, by its address
   */
  GuidanceCommands(
      Parts parts,
      Documents documents,
      Client client,
      Executor scheduler,
      Function<Document, CompletableFuture<Analysis>> analysis,
      Function<String, Surroundings> around) {
    this.parts = parts;
    this.documents = documents;
    this.client = client;
    this.scheduler = scheduler;
    this.analysis = analysis;
    this.around = around;
  }

  /**
   * Shows the next hint for the text as it is typed.
   *
   * @param noted told when it is noted; runs what shows it when that is known everywhere
   * @return whether it will: not for an exercise that only the command line knows
   */
  boolean hint(String uri, String exercise, LearnersFolder folder, Consumer<Runnable> noted) {
    Optional<Document> document = documents.find(uri);
    Optional<ExerciseSpec> spec = parts.course().find(exercise);
    if (document.isEmpty() || spec.isEmpty()) {
      return false;
    }
    var unused =
        analysis
            .apply(document.get())
            .whenCompleteAsync(
                (found, gone) -> {
                  boolean older = !documents.isCurrent(document.get());
                  if (found != null) {
                    show(document.get(), found, spec.get(), folder, noted);
                  } else if (!older || !hint(uri, exercise, folder, noted)) {
                    client.show(MessageType.Error, "The hint could not be chosen: " + gone);
                  }
                },
                scheduler);
    return true;
  }

  private void show(
      Document document,
      Analysis found,
      ExerciseSpec exercise,
      LearnersFolder folder,
      Consumer<Runnable> noted) {
    HintChoice choice =
        Hints.next(document, found, exercise.id(), around.apply(document.uri())).orElseThrow();
    // Noted first: who sees the hint and asks for the next one gets the next one.
    try {
      LogbookNotes.hint(folder.path(), exercise.id(), choice.topic(), choice.hint().level());
    } catch (IOException e) {
      client.show(
          MessageType.Warning,
          "The next hint may be this one again, because it could not be noted: " + e.getMessage());
    }
    noted.accept(
        () -> client.show(MessageType.Info, Hints.message(exercise, choice, parts.hiddenTests())));
  }

  /** Such as {@code Next: 2.17 Count the parameters (answers/episode2/Parameters.md)}. */
  String pointer(GradedExercise passed) {
    return parts
        .course()
        .find(passed.next())
        .map(
            next ->
                "\n\nNext: %s %s (%s)".formatted(next.number(), next.title(), next.workspacePath()))
        .orElse("");
  }

  /** Opens the file of an exercise. */
  void next(String exercise, LearnersFolder folder) {
    Optional<ExerciseSpec> spec = parts.course().find(exercise);
    if (spec.isEmpty()) {
      client.show(MessageType.Warning, "There is no exercise " + exercise + " in this course.");
      return;
    }
    Path file = folder.path().resolve(spec.get().workspacePath());
    String name = spec.get().number() + " " + spec.get().title();
    if (Files.exists(file)) {
      open(file, folder.path(), name);
    } else {
      client.show(
          MessageType.Warning,
          name + " is not in the workspace. Bring it back: gradus reset " + spec.get().number());
    }
  }

  /** Opens a file where the client can, else says where it is. */
  void open(Path file, Path workspace, String what) {
    if (client.abilities().can("window.showDocument.support")) {
      JsonObject parameters = new JsonObject();
      parameters.addProperty("uri", file.toUri().toString());
      parameters.addProperty("takeFocus", true);
      var unused = client.request("window/showDocument", parameters);
    } else {
      String path = workspace.relativize(file).toString().replace('\\', '/');
      client.show(MessageType.Info, what + " is in " + path);
    }
  }
}
