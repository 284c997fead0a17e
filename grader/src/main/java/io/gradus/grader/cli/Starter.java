package io.gradus.grader.cli;

import java.util.List;
import java.util.Optional;

/**
 * The process for which a command was started, such as an editor's server. When that is gone,
 * nobody waits for what the command does, and a training could go on for ever.
 */
final class Starter {
  /** Names the process by its number. */
  static final String VARIABLE = "GRADUS_STARTED_BY";

  private Starter() {}

  /** Has this process end with the one that is named, and all that it has started. */
  static void follow(Optional<String> named, Runnable end) {
    Optional<Long> number = named.filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    if (number.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> starter = number.flatMap(ProcessHandle::of);
    if (starter.isPresent()) {
      var unused = starter.get().onExit().thenRun(end); // on a daemon's thread
    } else {
      end.run();
    }
  }

  /** Ends this process and what it has started, at once. */
  static void end() {
    List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
    for (ProcessHandle one : started) {
      var unused = one.destroyForcibly();
    }
    Runtime.getRuntime().halt(ExitCode.TOOL_FAILED);
  }
}
