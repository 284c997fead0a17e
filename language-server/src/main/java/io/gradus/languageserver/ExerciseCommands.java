package io.gradus.languageserver;

import com.google.gson.JsonPrimitive;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.render.Neutral;
import io.gradus.languageserver.curve.RunCommands;
import io.gradus.languageserver.curve.RunWatch;
import io.gradus.languageserver.feature.Commands;
import io.gradus.languageserver.feature.GradeTexts;
import io.gradus.languageserver.task.GradusProgram;
import io.gradus.languageserver.task.Outcome;
import io.gradus.languageserver.task.Task;
import io.gradus.languageserver.task.Tasks;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.text.Documents;
import io.gradus.languageserver.text.FileAddress;
import io.gradus.languageserver.wire.Client;
import io.gradus.languageserver.wire.Methods;
import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.LearnersFolder;
import io.gradus.languageserver.workspace.Workspaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * What happens when a lens or an action is chosen. Answered at once, for some editors stand still
 * until then; what comes of it is told by messages, diagnostics and lenses.
 */
final class ExerciseCommands {
  private static final int LINES_SHOWN = 12;
  private static final int LONGEST_LINE = 500;

  private final Documents documents;
  private final Workspaces workspaces;
  private final Client client;
  private final GuidanceCommands guidance;
  private final ScheduledExecutorService scheduler;
  private final RunWatch runs;
  private final RunCommands recorded;
  private final Tasks tasks;
  private final Runnable changed;

  /**
   * @param runs the trainings, by which a task's progress is told
   * @param changed called when a task begins or ends
   */
  ExerciseCommands(
      Documents documents,
      Workspaces workspaces,
      Client client,
      GuidanceCommands guidance,
      GradusProgram program,
      ScheduledExecutorService scheduler,
      RunWatch runs,
      Runnable changed) {
    this.documents = documents;
    this.workspaces = workspaces;
    this.client = client;
    this.guidance = guidance;
    this.scheduler = scheduler;
    this.runs = runs;
    this.recorded = new RunCommands(client, scheduler);
    this.tasks = new Tasks(program, client, scheduler, this::training, this::ended);
    this.changed = changed;
  }

  Tasks tasks() {
    return tasks;
  }

  /** Executes one of {@link Commands#ALL} that is about an exercise. */
  CompletableFuture<?> execute(ExecuteCommandParams asked) {
    String uri = argument(asked, 0);
    String exercise = argument(asked, 1);
    String command = asked.getCommand();
    if (!Commands.isId(exercise)) {
      throw Methods.failure(ResponseErrorCode.InvalidParams, "not the id of an exercise");
    }
    return workspaces
        .of(uri)
        .thenAcceptAsync(
            folder -> {
              if (folder.isEmpty()) {
                client.show(
                    MessageType.Warning,
                    "This file lies in no workspace of the course. Make one with 'gradus init DIR'"
                        + " and open the file there.");
              } else {
                execute(command, uri, exercise, folder.get());
              }
            },
            scheduler);
  }

  static String argument(ExecuteCommandParams asked, int index) {
    List<Object> arguments = asked.getArguments() == null ? List.of() : asked.getArguments();
    if (index < arguments.size()) {
      Object argument = arguments.get(index);
      if (argument instanceof JsonPrimitive text && text.isString()) {
        return text.getAsString();
      }
      if (argument instanceof String text) {
        return text;
      }
    }
    throw Methods.failure(
        ResponseErrorCode.InvalidParams,
        asked.getCommand() + " takes the document's address and the exercise's id");
  }

  private void execute(String command, String uri, String exercise, LearnersFolder folder) {
    switch (command) {
      case Commands.RUN -> start(new Task(Task.Kind.RUN, exercise, folder.path()), uri);
      case Commands.GRADE -> start(new Task(Task.Kind.GRADE, exercise, folder.path()), uri);
      case Commands.HINT -> {
        if (!guidance.hint(uri, exercise, folder, show -> workspaces.lookSoon(() -> shown(show)))) {
          start(new Task(Task.Kind.HINT, exercise, folder.path()), uri);
        }
      }
      case Commands.REVEAL -> start(new Task(Task.Kind.REVEAL, exercise, folder.path()), uri);
      case Commands.NEXT -> guidance.next(exercise, folder);
      case Commands.STOP -> tasks.stop(folder.path());
      case Commands.RESULT -> showResult(folder, exercise);
      case Commands.RUNS -> recorded.list(folder.path(), exercise);
      case Commands.CLEAR_RUNS -> recorded.clear(folder.path(), exercise);
      default -> throw new IllegalArgumentException("not about an exercise: " + command);
    }
  }

  /** Lenses and actions count a hint before it is seen, so that nobody gets it twice. */
  private void shown(Runnable show) {
    changed.run();
    show.run();
  }

  private void start(Task task, String uri) {
    try {
      Optional<Task> other = tasks.start(task);
      if (other.isPresent()) {
        client.show(
            MessageType.Warning,
            "Gradus is " + other.get().inSentence() + " here. Wait for it, or stop it.");
        return;
      }
    } catch (IOException e) {
      client.show(MessageType.Error, task.title() + " could not be started: " + e.getMessage());
      return;
    }
    if (task.kind() == Task.Kind.RUN || task.kind() == Task.Kind.GRADE) {
      warnOfUnsaved(task, uri);
      if (!client.abilities().can("window.workDoneProgress")) {
        client.show(MessageType.Info, task.title() + ".");
      }
    }
    changed.run();
  }

  /** The child reads the file, not the editor. */
  private void warnOfUnsaved(Task task, String uri) {
    Optional<Document> document = documents.find(uri);
    Optional<Path> file = FileAddress.path(uri);
    if (document.isEmpty() || file.isEmpty()) {
      return;
    }
    try {
      String saved = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
      if (!saved.lines().toList().equals(document.get().text().lines().toList())) {
        client.show(
            MessageType.Warning,
            document.get().fileName()
                + " has changes that are not saved: Gradus is "
                + task.inSentence()
                + " as it was saved.");
      }
    } catch (IOException e) {
      client.show(MessageType.Warning, file.get() + " can't be read: " + e.getMessage());
    }
  }

  private Optional<String> training(Task task) {
    return task.kind() == Task.Kind.RUN ? runs.progress(task.workspace()) : Optional.empty();
  }

  /** On the scheduler's thread. */
  private void ended(Task task, Outcome outcome) {
    if (task.kind() == Task.Kind.RUN && outcome.stopped()) {
      recorded.cancelled(task.workspace(), outcome.begun());
      runs.lookSoon();
    }
    client.log(MessageType.Log, task.title() + ":\n" + String.join("\n", outcome.output()));
    if (outcome.stopped()) {
      client.show(MessageType.Info, "Stopped " + task.inSentence() + ".");
    } else if (!outcome.worked()) {
      client.show(
          MessageType.Error,
          task.title() + " did not work: " + visible(outcome.complaint().lines()));
    } else {
      worked(task, outcome);
    }
    changed.run();
  }

  private void worked(Task task, Outcome outcome) {
    switch (task.kind()) {
      case GRADE -> workspaces.lookSoon(() -> showResult(task));
      case HINT -> {
        client.show(MessageType.Info, visible(outcome.output().stream()));
        workspaces.lookSoon(changed);
      }
      case REVEAL ->
          guidance.open(task.revealed(), task.workspace(), "The model answer of " + task.number());
      case RUN -> showRun(task, outcome);
    }
  }

  private void showRun(Task task, Outcome outcome) {
    List<String> lines = outcome.output();
    List<String> shown = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    String more = shown.size() < lines.size() ? " (the log has all of it)" : "";
    boolean fine = outcome.exit() == 0;
    client.show(
        fine ? MessageType.Info : MessageType.Error,
        task.number()
            + (fine ? " ran" : " ended with an error")
            + more
            + (shown.isEmpty() ? "." : ":\n" + visible(shown.stream())));
  }

  /** What a child printed may be what a learner's code printed: nothing unseen stays in it. */
  private static String visible(Stream<String> lines) {
    return lines
        .map(line -> Neutral.TERMINAL.line(new LearnerText(line), LONGEST_LINE))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private void showResult(Task task) {
    workspaces.folder(task.workspace()).ifPresent(folder -> showResult(folder, task.exercise()));
  }

  private void showResult(LearnersFolder folder, String exercise) {
    Optional<GradedExercise> grade = Optional.ofNullable(folder.grades().get(exercise));
    boolean passed = grade.filter(GradedExercise::hasPassed).isPresent();
    client.show(
        passed ? MessageType.Info : MessageType.Warning,
        grade.map(GradeTexts::plain).orElse("There is no grading of " + exercise + " yet.")
            + grade.filter(GradedExercise::hasPassed).map(guidance::pointer).orElse(""));
  }
}
