package io.gradus.grader.compile;

import io.gradus.exercises.wire.Frames;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.grader.analysis.StandardAnalyzer;
import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Outcome;
import io.gradus.grader.compile.CompilerMessages.Request;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The child's program: compiles what comes in frames on standard input, until that ends.
 *
 * <p>Arguments: how many class files and how many bytes of them a compilation may give, then the
 * jars of the class path. The main thread only reads, so that the end of the grader is noticed at
 * once, also in the middle of a compilation that hangs.
 */
public final class CompilerProcess {
  private static final long STACK_BYTES = 4L << 20;
  private static final int WARM_UPS = 3;

  /**
   * A grading that has just begun asks before this is over; an editor's first question is later.
   */
  private static final long FIRST_REQUEST_SECONDS = 2;

  private final OutputStream out;
  private final JavaCompiler javac;
  private final InMemoryFiles files;
  private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(1);
  private volatile boolean idle;
  private Optional<SourceAnalyzer> analyzer = Optional.empty(); // made late

  private CompilerProcess(OutputStream out, JavaCompiler javac, InMemoryFiles files) {
    this.out = out;
    this.javac = javac;
    this.files = files;
  }

  /**
   * Runs until standard input ends.
   *
   * @throws IOException if the class path can't be read or the grader is gone
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // frames only from here on
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      System.err.println("this Java has no compiler");
      System.exit(2);
    }
    StandardJavaFileManager standard =
        javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    standard.setLocationFromPaths(
        StandardLocation.CLASS_PATH, Stream.of(arguments).skip(2).map(Path::of).toList());
    InMemoryFiles files =
        new InMemoryFiles(standard, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    new CompilerProcess(out, javac, files).run();
  }

  private void run() throws IOException, InterruptedException {
    // a deeper stack than a thread's default: honest sources nest deeply in long chains of calls
    Thread compiler = new Thread(null, this::compileForever, "javac", STACK_BYTES);
    compiler.setDaemon(true);
    compiler.start();
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    Optional<byte[]> frame = Frames.read(in, CompilerMessages.LIMITS);
    while (frame.isPresent()) {
      requests.put(frame.get());
      frame = Frames.read(in, CompilerMessages.LIMITS);
    }
    if (!idle) {
      Runtime.getRuntime().halt(0);
    }
    System.exit(0);
  }

  private void compileForever() {
    try {
      send(Answer.of(Outcome.READY, ""));
      Optional<byte[]> early = warmUp();
      while (true) {
        idle = true;
        byte[] frame = early.isPresent() ? early.get() : requests.take();
        early = Optional.empty();
        idle = false;
        Answer answer = answer(CompilerMessages.decodeRequest(frame));
        idle = true; // before the answer is out: its reader may end us at once
        send(answer);
        if (!answer.outcome().sound()) {
          break;
        }
      }
    } catch (IOException e) {
      System.err.println(e); // the grader is gone, or sent what is no request
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(4);
  }

  private Answer answer(Request request) {
    return switch (request.wish()) {
      case COMPILE -> new CompileTask(javac, files, request.sources()).run();
      case ANALYZE -> AnalysisTask.run(analyzer(), request.sources());
    };
  }

  private SourceAnalyzer analyzer() {
    if (analyzer.isEmpty()) {
      analyzer = Optional.of(new StandardAnalyzer(System.err::println));
    }
    return analyzer.get();
  }

  /**
   * Stops as soon as there is real work, which warms up just as well. What came in the meantime is
   * given back.
   */
  private Optional<byte[]> warmUp() throws InterruptedException {
    if (requests.isEmpty()) {
      new CompileTask(javac, files, WarmUp.TINY).run();
    }
    // Whoever grades one exercise waits for the processor that a longer warm-up would take.
    Optional<byte[]> early =
        Optional.ofNullable(requests.poll(FIRST_REQUEST_SECONDS, TimeUnit.SECONDS));
    for (int i = 0; i < WARM_UPS && early.isEmpty(); i++) {
      new CompileTask(javac, files, WarmUp.TYPICAL).run();
      early = Optional.ofNullable(requests.poll());
    }
    return early;
  }

  private void send(Answer answer) throws IOException {
    Frames.write(out, CompilerMessages.encode(answer), CompilerMessages.LIMITS);
  }
}
