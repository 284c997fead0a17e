package io.gradus.exercises.kit.record;

import io.gradus.exercises.kit.Exercise;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a training was called from: the first frame of the learner's own code, from inside out.
 *
 * @param exercise id of the exercise that is solved there, if a class on the way is marked
 * @param className binary name of the class
 * @param method its method
 * @param file the source file's path below the source folder, such as {@code episode2/Train.java}
 * @param line 1-based; 0 if the class file does not say
 */
public record TrainingPlace(
    Optional<String> exercise, String className, String method, String file, int line) {

  private static final List<String> NOT_THE_LEARNERS =
      List.of("ai.djl.", "java.", "javax.", "jdk.", "sun.", "com.sun.", "io.gradus.");

  /** The course's own packages: learners' code is in {@code episodeN} itself. */
  private static final Pattern COURSE = Pattern.compile("episode\\d+\\.[a-z0-9_]+\\..*");

  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  /** A frame of a stack, without the virtual machine's own type, which can't be made in a test. */
  record Frame(Class<?> type, String method, Optional<String> file, int line) {}

  /** The calling thread's stack, which is quickly had; what it shows is found out later. */
  static List<StackWalker.StackFrame> stackOfThisThread() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(Stream::toList);
  }

  /** The place that a stack shows; nothing if no frame is the learner's. */
  static Optional<TrainingPlace> in(List<StackWalker.StackFrame> stack) {
    return of(
        stack.stream()
            .map(
                frame ->
                    new Frame(
                        frame.getDeclaringClass(),
                        frame.getMethodName(),
                        Optional.ofNullable(frame.getFileName()),
                        frame.getLineNumber())));
  }

  /** The place that these frames, innermost first, show. */
  static Optional<TrainingPlace> of(Stream<Frame> frames) {
    List<Frame> own = frames.filter(frame -> isLearners(frame.type().getName())).toList();
    return own.stream()
        .findFirst()
        .map(
            frame ->
                new TrainingPlace(
                    own.stream().flatMap(one -> exercise(one.type()).stream()).findFirst(),
                    frame.type().getName(),
                    method(frame.method()),
                    path(frame),
                    Math.max(0, frame.line())));
  }

  static boolean isLearners(String className) {
    return NOT_THE_LEARNERS.stream().noneMatch(className::startsWith)
        && !COURSE.matcher(className).matches();
  }

  /** The mark of the class, or of the class around it. */
  private static Optional<String> exercise(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      Exercise mark = at.getAnnotation(Exercise.class);
      if (mark != null) {
        return Optional.of(mark.value());
      }
    }
    return Optional.empty();
  }

  /** javac calls a lambda in {@code fit} {@code lambda$fit$0}. */
  private static String method(String name) {
    Matcher lambda = LAMBDA.matcher(name);
    return lambda.matches() ? lambda.group(1) : name;
  }

  private static String path(Frame frame) {
    String folder = frame.type().getPackageName().replace('.', '/');
    String name = frame.file().orElseGet(() -> frame.type().getSimpleName() + ".java");
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
