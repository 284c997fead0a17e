package io.gradus.grader.session;

import io.gradus.exercises.wire.Message.Failure;
import io.gradus.exercises.wire.Message.Failure.Kind;
import io.gradus.exercises.wire.Message.StackLine;
import io.gradus.exercises.worker.Worker;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.sandbox.SandboxLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings about how a learner's code ran: what happened, and what to do. */
final class RunFindings {
  private static final int SHOWN_OUTPUT = 4_000;
  private static final int ONE_LINE = 160;
  private static final int SIGNAL = 128;

  /** Signals that end a JVM because of a fault in it: ILL, TRAP, ABRT, BUS, FPE, SEGV, SYS. */
  private static final Set<Integer> FAULTS = Set.of(4, 5, 6, 7, 8, 11, 31);

  private static final Pattern NOTHING =
      Pattern.compile("(\\w{1,60})(?:\\(.*\\))? returned null\\.?");
  private static final int SIGKILL = 9;
  private static final int SIGXCPU = 24;

  private static final Map<Kind, Wording> WORDINGS =
      Map.ofEntries(
          Map.entry(Kind.EXCEPTION, new Wording("run/exception", "%s stopped with %s.")),
          Map.entry(
              Kind.STACK_OVERFLOW,
              new Wording(
                  "run/stack-overflow",
                  "%s calls itself without end (%s). Check what ends the recursion.")),
          Map.entry(
              Kind.OUT_OF_MEMORY,
              new Wording(
                  "run/out-of-memory",
                  "%s needs more memory than there is (%s). Look for arrays that are too large and"
                      + " lists that only grow.")),
          Map.entry(Kind.NO_CLASS, new Wording("run/no-class", "%s is not possible: %s.")),
          Map.entry(
              Kind.NO_CONSTRUCTOR, new Wording("run/no-constructor", "%s is not possible: %s.")),
          Map.entry(
              Kind.NO_METHOD,
              new Wording(
                  "run/no-method",
                  "%s is not possible: a method that the exercise asks for is missing (%s). Compare"
                      + " the signatures with the contract.")),
          Map.entry(
              Kind.WRONG_TYPE,
              new Wording(
                  "run/wrong-type", "%s is not possible: %s. Write it after the class's name.")),
          Map.entry(
              Kind.LINKAGE,
              new Wording(
                  "run/linkage",
                  "%s needs a class that can't be loaded here (%s). Use the JDK, DJL and the kit"
                      + " only.")),
          Map.entry(
              Kind.NULL_VALUE,
              new Wording("run/null", "%s returned null where a value belongs (%s).")),
          Map.entry(
              Kind.TOO_LARGE,
              new Wording("run/answer-too-large", "%s returned more than can be judged (%s).")),
          Map.entry(
              Kind.WRONG_VALUE,
              new Wording(
                  "run/wrong-value", "%s returned something else than its signature says (%s).")),
          Map.entry(
              Kind.COURSE,
              new Wording(
                  "run/course",
                  "%s could not be asked: this exercise does not work here, which is not your"
                      + " code's doing (%s). Run gradus doctor.")));

  private record Wording(String code, String message) {}

  private final Map<String, String> sources;
  private final SandboxLimits limits;

  RunFindings(Map<String, String> sources, SandboxLimits limits) {
    this.sources = sources;
    this.limits = limits;
  }

  /** The learner's code failed and the worker said how. */
  Finding of(Failure failure, String doing, String printed) {
    Matcher nothing = NOTHING.matcher(failure.message());
    if (nothing.matches() && place(failure.stack()).isEmpty()) {
      // Said by the exercise's probe, which the learner does not know; for each input anew.
      return finding(
          WORDINGS.get(Kind.NULL_VALUE).code(),
          Optional.empty(),
          nothing.group(1) + "(…) returned null. Return what the exercise asks for.",
          printed(printed));
    }
    Wording wording = WORDINGS.get(failure.kind());
    String what = failure.type().isEmpty() ? failure.message() : thrown(failure);
    return finding(
        wording.code(),
        place(failure.stack()),
        wording.message().formatted(doing, withoutStop(oneLine(what)))
            + EngineWords.meaning(failure.message())
                .or(() -> mend(failure))
                .map(meaning -> " " + meaning + ".")
                .orElse(""),
        detail(failure, printed));
  }

  /** Only for what went wrong in the learner's own lines: within DJL it means something else. */
  private Optional<String> mend(Failure failure) {
    return failure.kind() == Kind.EXCEPTION && place(failure.stack()).isPresent()
        ? ExceptionWords.mend(failure.type(), failure.message())
        : Optional.empty();
  }

  /**
   * The process ended, or closed its pipe and lives on.
   *
   * @param used processor time of its whole life, if the platform tells
   */
  Finding of(Reply.Ended ended, String doing, String printed, Optional<Duration> used) {
    if (ended.status().isEmpty()) {
      return broken("it closed the pipe to the grader", doing, printed);
    }
    int status = ended.status().get();
    int signal = status - SIGNAL;
    boolean spent =
        used.filter(time -> time.compareTo(nearly(limits.processorTime())) >= 0).isPresent();
    if (status == Worker.OUT_OF_MEMORY_STATUS || saysOutOfMemory(printed)) {
      return outOfMemory(doing, printed);
    } else if (status == Worker.ABANDONED_STATUS) {
      return broken("it broke off the conversation with the grader", doing, printed);
    } else if (signal == SIGXCPU || (signal == SIGKILL && spent)) {
      return late(limits.processorTime(), true, doing, printed);
    } else if (signal == SIGKILL) {
      return ended(
          "run/killed",
          ("%s was killed by the system, most often for too much memory (%d MB heap and %d MB"
                  + " beside it are allowed) or too large files (%d MB).")
              .formatted(
                  doing, limits.heapMegabytes(), limits.nativeMegabytes(), limits.fileMegabytes()),
          printed);
    } else if (FAULTS.contains(signal)) {
      return ended(
          "run/crash",
          ("%s crashed the Java machine (signal %d). Look for arrays and managers that are used"
                  + " after they were closed.")
              .formatted(doing, signal),
          printed);
    }
    return ended(
        "run/exit",
        ("%s ended the program (exit status %d) instead of returning. Remove System.exit and"
                + " Runtime.halt.")
            .formatted(doing, status),
        printed);
  }

  private static Finding ended(String code, String message, String printed) {
    return finding(code, Optional.empty(), message, printed(printed));
  }

  /** The kernel ends a process when the limit is reached; what was seen last is a little less. */
  private static Duration nearly(Duration limit) {
    return limit.multipliedBy(9).dividedBy(10);
  }

  Finding outOfMemory(String doing, String printed) {
    return finding(
        "run/out-of-memory",
        Optional.empty(),
        WORDINGS
            .get(Kind.OUT_OF_MEMORY)
            .message()
            .formatted(
                doing,
                "%d MB heap, %d MB beside it"
                    .formatted(limits.heapMegabytes(), limits.nativeMegabytes())),
        printed(printed));
  }

  private static boolean saysOutOfMemory(String printed) {
    return printed.contains("insufficient memory for the Java Runtime Environment")
        || printed.contains("java.lang.OutOfMemoryError");
  }

  Finding late(Duration limit, boolean processor, String doing, String printed) {
    return finding(
        "run/timeout",
        Optional.empty(),
        "%s did not answer within %s of %s and was stopped. Look for a loop that never ends."
            .formatted(doing, seconds(limit), processor ? "processor time" : "waiting"),
        printed(printed));
  }

  Finding broken(String problem, String doing, String printed) {
    return finding(
        "run/protocol",
        Optional.empty(),
        "%s did not answer in the grader's way: %s. Print with System.out only, and leave file descriptors and pipes alone."
            .formatted(doing, oneLine(problem)),
        printed(printed));
  }

  Finding tooLarge(String problem, String doing, String printed) {
    return finding(
        "run/answer-too-large",
        Optional.empty(),
        WORDINGS.get(Kind.TOO_LARGE).message().formatted(doing, oneLine(problem)),
        printed(printed));
  }

  Finding flooded(String doing, String printed) {
    return finding(
        "run/output",
        Optional.empty(),
        "%s printed more than %d KB and was stopped. Print less."
            .formatted(doing, limits.outputBytes() >> 10),
        printed(printed));
  }

  private static Finding finding(
      String code, Optional<Place> place, String message, String detail) {
    return new Finding(
        code, Severity.ERROR, place, new LearnerText(message), new LearnerText(detail), 0);
  }

  /** The innermost of the learner's lines whose file is in the submission. */
  private Optional<Place> place(List<StackLine> stack) {
    return stack.stream()
        .filter(line -> sources.containsKey(key(line)))
        .findFirst()
        .map(line -> new Place(new LearnerText(sources.get(key(line))), line.line(), 0));
  }

  private static String key(StackLine line) {
    int dot = line.type().lastIndexOf('.');
    String folder = dot < 0 ? "" : line.type().substring(0, dot + 1).replace('.', '/');
    return folder + line.file();
  }

  private static String detail(Failure failure, String printed) {
    List<String> lines = new ArrayList<>();
    if (!failure.type().isEmpty() && !oneLine(thrown(failure)).equals(thrown(failure))) {
      // The message of this finding could not hold it all.
      lines.add(
          failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message());
    }
    failure.causes().forEach(cause -> lines.add("caused by " + cause));
    for (StackLine line : failure.stack()) {
      lines.add("at %s.%s (%s:%d)".formatted(line.type(), line.method(), line.file(), line.line()));
    }
    String output = printed(printed);
    if (!output.isEmpty()) {
      lines.add(output);
    }
    return String.join("\n", lines);
  }

  private static String printed(String printed) {
    String text = printed.strip();
    if (text.isEmpty()) {
      return "";
    }
    return text.length() > SHOWN_OUTPUT
        ? "printed, the end of it:\n" + text.substring(text.length() - SHOWN_OUTPUT)
        : "printed:\n" + text;
  }

  private static String thrown(Failure failure) {
    String said = failure.message();
    return said.isEmpty() ? simple(failure.type()) : simple(failure.type()) + ": " + said;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > ONE_LINE ? line.substring(0, ONE_LINE - 1) + "…" : line;
  }

  /** A sentence within ours ends with ours. */
  private static String withoutStop(String text) {
    return text.replaceFirst("[.!\\s]+$", "");
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " s"
        : limit.toMillis() / 1000.0 + " s";
  }
}
