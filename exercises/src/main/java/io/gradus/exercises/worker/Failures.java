package io.gradus.exercises.worker;

import io.gradus.exercises.wire.Message.Failure;
import io.gradus.exercises.wire.Message.Failure.Kind;
import io.gradus.exercises.wire.Message.StackLine;
import io.gradus.exercises.wire.WireViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what a learner's code threw. Everything that is asked of the exception may itself throw,
 * overflow or be huge; what hangs is the grader's to stop.
 */
final class Failures {
  private static final int MESSAGE = 2_000;
  private static final int NAME = 300;
  private static final int CAUSES = 3;
  private static final int LINES = 16;
  private static final int SEARCHED = 2_000;

  private Failures() {}

  static Failure describe(Throwable thrown) {
    try {
      if (thrown instanceof Refused refused) {
        return new Failure(refused.kind(), "", text(refused, MESSAGE), List.of(), List.of());
      } else if (thrown instanceof CourseFault fault) {
        return new Failure(Kind.COURSE, "", text(fault, MESSAGE), causes(fault), List.of());
      } else if (thrown instanceof WireViolation violation) {
        return unsendable(violation);
      }
      Throwable shown = unwrap(thrown);
      return new Failure(
          kind(shown),
          clip(shown.getClass().getName(), NAME),
          text(shown, MESSAGE),
          causes(shown),
          lines(shown));
    } catch (Throwable e) {
      return new Failure(
          kind(thrown), clip(thrown.getClass().getName(), NAME), "", List.of(), List.of());
    }
  }

  /** What was returned can't cross the pipe. */
  static Failure unsendable(WireViolation violation) {
    Kind kind =
        switch (violation.reason()) {
          case NULL -> Kind.NULL_VALUE;
          case TOO_LARGE -> Kind.TOO_LARGE;
          case WRONG_KIND, MALFORMED -> Kind.WRONG_VALUE;
        };
    return new Failure(kind, "", clip(violation.getMessage(), MESSAGE), List.of(), List.of());
  }

  private static Kind kind(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return Kind.STACK_OVERFLOW;
    } else if (thrown instanceof OutOfMemoryError) {
      return Kind.OUT_OF_MEMORY;
    } else if (thrown instanceof AbstractMethodError || thrown instanceof NoSuchMethodError) {
      return Kind.NO_METHOD;
    } else if (thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError)) {
      return Kind.LINKAGE;
    }
    return Kind.EXCEPTION;
  }

  /** An initializer's error stands for what was thrown in it. */
  private static Throwable unwrap(Throwable thrown) {
    if (thrown instanceof ExceptionInInitializerError error && error.getException() != null) {
      return error.getException();
    }
    return thrown;
  }

  private static String text(Throwable thrown, int length) {
    return clip(attempt(thrown::getMessage).orElse(""), length);
  }

  private static List<String> causes(Throwable thrown) {
    List<String> out = new ArrayList<>();
    Optional<Throwable> cause = attempt(thrown::getCause);
    while (cause.isPresent() && out.size() < CAUSES) {
      Throwable one = cause.get();
      out.add(clip(one.getClass().getName(), NAME) + ": " + text(one, NAME));
      cause = attempt(one::getCause);
    }
    return out;
  }

  private static List<StackLine> lines(Throwable thrown) {
    List<StackLine> out = new ArrayList<>();
    StackTraceElement[] trace = attempt(thrown::getStackTrace).orElse(new StackTraceElement[0]);
    for (int i = 0; i < Math.min(trace.length, SEARCHED) && out.size() < LINES; i++) {
      StackTraceElement line = trace[i];
      if (line != null && LearnerLoader.NAME.equals(line.getClassLoaderName())) {
        out.add(
            new StackLine(
                clip(line.getClassName(), NAME),
                clip(line.getMethodName(), NAME),
                clip(Optional.ofNullable(line.getFileName()).orElse(""), NAME),
                Math.max(0, line.getLineNumber())));
      }
    }
    return out;
  }

  /** What a learner's method gives, empty where it gives nothing or fails in any way. */
  private static <T> Optional<T> attempt(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  private static String clip(String text, int length) {
    return text.length() > length ? text.substring(0, length) + "…" : text;
  }
}
