package io.gradus.languageserver.curve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.render.CurveText;
import io.gradus.grader.render.Neutral;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.RunHead;
import io.gradus.grader.runs.Runs;
import io.gradus.grader.runs.UnreadableCurve;
import io.gradus.languageserver.wire.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.MessageType;

/** What can be done with recorded runs. On the scheduler's thread. */
public final class RunCommands {
  private static final int LISTED = 12;
  private static final int LONGEST = 60;
  private static final String DELETE = "Delete";

  /** A training's time is told by its own clock. */
  private static final Duration ABOUT = Duration.ofSeconds(1);

  /** A process that was asked to end, and then forced to, has ended by then. */
  private static final Duration ENDING = Duration.ofSeconds(20);

  private final Client client;
  private final Executor scheduler;

  /** For a client. */
  public RunCommands(Client client, Executor scheduler) {
    this.client = client;
    this.scheduler = scheduler;
  }

  /**
   * Marks the runs that were stopped with a program as cancelled. What trains is a process that the
   * program started, and may end a little later than it.
   */
  public void cancelled(Path workspace, Instant since) {
    try {
      List<Path> folders = new ArrayList<>(Runs.of(workspace).folders());
      java.util.Collections.reverse(folders);
      for (Path folder : folders) {
        RunHead head = Runs.head(folder);
        if (head.started().isBefore(since.minus(ABOUT))) {
          return;
        }
        if (head.isAlive()) {
          markWhenEnded(head);
        } else {
          mark(folder);
        }
      }
    } catch (IOException | UnreadableCurve e) {
      notMarked(e);
    }
  }

  /** One that somebody started elsewhere goes on, and is not waited for. */
  private void markWhenEnded(RunHead head) {
    long process = head.process().orElse(0);
    if (process == ProcessHandle.current().pid()) { // nobody can wait for himself
      return;
    }
    ProcessHandle.of(process)
        .ifPresentOrElse(
            training -> {
              var unused =
                  training
                      .onExit()
                      .orTimeout(ENDING.toSeconds(), TimeUnit.SECONDS)
                      .thenRunAsync(() -> mark(head.folder()), scheduler);
            },
            () -> mark(head.folder()));
  }

  private void mark(Path folder) {
    try {
      Runs.markCancelled(folder);
    } catch (IOException | UnreadableCurve e) {
      notMarked(e);
    }
  }

  private void notMarked(Exception reason) {
    client.show(
        MessageType.Warning, "The run could not be marked as cancelled: " + reason.getMessage());
  }

  /** Shows the last runs of an exercise, the newest first. */
  public void list(Path workspace, String exercise) {
    try {
      List<Path> folders = Runs.of(workspace).ofExercise(exercise);
      List<String> lines = new ArrayList<>();
      for (int i = folders.size() - 1; i >= 0 && lines.size() < LISTED; i--) {
        lines.add(line(folders.get(i)));
      }
      String more =
          folders.size() > LISTED ? "\nAnd " + (folders.size() - LISTED) + " older ones." : "";
      client.show(
          MessageType.Info,
          folders.isEmpty()
              ? "There are no runs of " + shown(exercise) + "."
              : "Runs of %s, the newest first:\n".formatted(shown(exercise))
                  + String.join("\n", lines)
                  + more);
    } catch (IOException e) {
      client.show(MessageType.Error, "The runs can't be listed: " + e.getMessage());
    }
  }

  /** The name of a folder, which anybody may have made. */
  private static String shown(String name) {
    return Neutral.TERMINAL.line(new LearnerText(name), LONGEST);
  }

  private static String line(Path folder) {
    try {
      RecordedRun run = Runs.read(folder);
      boolean going = run.end().isEmpty() && Runs.head(folder).isAlive();
      int epochs = run.series().epochs();
      return "%s  %s  %s"
          .formatted(
              shown(run.id()),
              CurveText.of(run, going).label(),
              going ? "running" : epochs == 1 ? "1 epoch" : epochs + " epochs");
    } catch (IOException | UnreadableCurve e) {
      return shown(folder.getFileName().toString()) + "  can't be read";
    }
  }

  /** Asks, and then deletes the runs of an exercise that are over. */
  public void clear(Path workspace, String exercise) {
    JsonObject question = new JsonObject();
    question.addProperty("type", MessageType.Warning.getValue());
    question.addProperty(
        "message",
        "Delete all recorded runs of " + shown(exercise) + "? The results table loses them too.");
    JsonArray answers = new JsonArray();
    for (String title : List.of(DELETE, "Keep")) {
      JsonObject answer = new JsonObject();
      answer.addProperty("title", title);
      answers.add(answer);
    }
    question.add("actions", answers);
    var unused =
        client
            .request("window/showMessageRequest", question)
            .thenAcceptAsync(
                answer -> {
                  if (isDelete(answer)) {
                    delete(workspace, exercise);
                  }
                },
                scheduler);
  }

  /** An answer may also be nothing, where the question was closed. */
  private static boolean isDelete(Object answer) {
    return answer instanceof JsonObject chosen
        && chosen.get("title") instanceof JsonPrimitive title
        && title.getAsString().equals(DELETE);
  }

  private void delete(Path workspace, String exercise) {
    int deleted = 0;
    int kept = 0;
    try {
      for (Path folder : Runs.of(workspace).ofExercise(exercise)) {
        if (isGoing(folder)) {
          kept++;
        } else {
          Runs.delete(folder);
          deleted++;
        }
      }
      client.show(
          MessageType.Info,
          "Deleted %d %s of %s%s."
              .formatted(
                  deleted,
                  deleted == 1 ? "run" : "runs",
                  shown(exercise),
                  kept == 0 ? "" : "; kept " + kept + " that still trains"));
    } catch (IOException e) {
      client.show(MessageType.Error, "Deleted " + deleted + " runs, then: " + e.getMessage());
    }
  }

  private static boolean isGoing(Path folder) throws IOException {
    try {
      return Runs.head(folder).isAlive() && Runs.read(folder).end().isEmpty();
    } catch (UnreadableCurve e) {
      return false; // damaged: it goes as well
    }
  }
}
