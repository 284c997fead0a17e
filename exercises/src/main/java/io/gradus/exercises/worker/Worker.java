package io.gradus.exercises.worker;

import ai.djl.ndarray.NDManager;
import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.Conversation.Numbered;
import io.gradus.exercises.wire.Message;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireLimits;
import io.gradus.exercises.wire.WireViolation;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;

/**
 * The program in the learner's process: opens a submission and answers calls with values, over
 * frames on standard input and output. It is trusted until the learner's classes are loaded; what
 * it says afterwards is a claim.
 *
 * <p>Ends with the grader: when its input ends, it halts, whatever the learner's code is doing.
 */
public final class Worker {
  /** Loads DJL's engine before saying ready. */
  public static final String WARM_DJL = "--warm-djl";

  /** Exit status where not even a failure could be told for lack of memory. */
  public static final int OUT_OF_MEMORY_STATUS = 86;

  /** Exit status where the grader is gone or spoke otherwise than agreed. */
  public static final int ABANDONED_STATUS = 87;

  private final Conversation conversation;
  private final OutputStream out;
  private Optional<Stage> stage = Optional.empty();

  private Worker(Conversation conversation, OutputStream out) {
    this.conversation = conversation;
    this.out = out;
  }

  /**
   * Runs until input ends.
   *
   * @param args nothing, or {@value #WARM_DJL}
   */
  public static void main(String[] args) throws IOException {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // Learners' prints go to standard error: standard output carries frames only.
    PrintStream printed =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(printed);
    System.setErr(printed);
    System.setIn(InputStream.nullInputStream());
    // A recorder in the learner's configuration has no workspace here to write to.
    System.setProperty("gradus.runs", "off");

    boolean warm = List.of(args).contains(WARM_DJL);
    if (warm) {
      warmDjl();
    }
    Conversation conversation = new Conversation(new ValueCodec(WireLimits.DEFAULT));
    Worker worker = new Worker(conversation, out);
    conversation.send(
        out, 0, new Message.Ready(Conversation.PROTOCOL, Runtime.version().toString(), warm));
    try {
      worker.serve(requests(conversation, in));
    } catch (Throwable e) {
      // Nothing can be told any more: the learner's code took the memory or broke the pipe.
      Runtime.getRuntime()
          .halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY_STATUS : ABANDONED_STATUS);
    }
  }

  private static void warmDjl() {
    try (NDManager manager = NDManager.newBaseManager()) {
      manager.create(new float[] {1, 2}).add(1).toFloatArray();
    }
  }

  /**
   * Reads on a thread of its own, so that the process ends with the grader even while the learner's
   * code runs in a loop.
   */
  private static SynchronousQueue<Numbered> requests(Conversation conversation, InputStream in) {
    SynchronousQueue<Numbered> requests = new SynchronousQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                Optional<Numbered> request = conversation.receive(in);
                while (request.isPresent()) {
                  requests.put(request.get());
                  request = conversation.receive(in);
                }
              } catch (IOException | InterruptedException e) {
                System.err.println("worker: " + e.getMessage());
              } finally {
                Runtime.getRuntime().halt(ABANDONED_STATUS);
              }
            },
            "gradus-requests");
    reader.setDaemon(true);
    reader.start();
    return requests;
  }

  private void serve(SynchronousQueue<Numbered> requests) throws IOException {
    while (true) {
      Numbered request;
      try {
        request = requests.take();
      } catch (InterruptedException e) {
        continue; // a learner's thread may interrupt this one; it means nothing
      }
      answer(request.id(), request.message());
    }
  }

  private void answer(long id, Message request) throws IOException {
    Message answer;
    try {
      answer = answerTo(request);
    } catch (Throwable e) {
      answer = Failures.describe(e);
    }
    try {
      conversation.send(out, id, answer);
    } catch (WireViolation e) {
      conversation.send(out, id, Failures.unsendable(e));
    }
  }

  private Message answerTo(Message request) throws Throwable {
    if (request instanceof Message.Open open) {
      // A second one comes only from course check, which has one author's code in one worker.
      stage = Optional.of(Stage.open(open, conversation.codec()));
      return new Message.Opened();
    } else if (request instanceof Message.Call call && stage.isPresent()) {
      return new Message.Value(stage.get().call(call));
    }
    throw new CourseFault("the grader asked out of turn: " + request.getClass().getSimpleName());
  }
}
