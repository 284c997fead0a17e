package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchTest {
  @TempDir private Path folder;

  /** Runs a loop over a script of states; it is over when the script is. */
  private static int doings(String script) {
    Deque<Character> states = new ArrayDeque<>();
    script.chars().forEach(c -> states.add((char) c));
    AtomicInteger done = new AtomicInteger();
    new WatchLoop(
            () -> states.size() > 1 ? states.poll() : states.peek(),
            () -> states.size() == 1,
            () -> {})
        .run(done::incrementAndGet);
    return done.get();
  }

  @Test
  void itIsDoneOnceAndThenAfterEachChangeThatStays() {
    assertThat(doings("aaaa")).isEqualTo(1);
    assertThat(doings("aaabbbb")).isEqualTo(2);
    assertThat(doings("aaabbbbbcccccc")).isEqualTo(3);
  }

  @Test
  void anEditorThatSavesInStepsCausesOneDoing() {
    assertThat(doings("aaabcdefffffff")).isEqualTo(2);
  }

  @Test
  void theExerciseThatIsNamedIsGradedUntilTheInputEnds() throws Exception {
    Files.writeString(folder.resolve("gradus.json"), "{}");
    List<List<String>> executed = new ArrayList<>();
    StringWriter out = new StringWriter();
    WatchCommand watch =
        new WatchCommand(
            InputStream.nullInputStream(),
            Optional.of(
                arguments -> {
                  executed.add(List.of(arguments));
                  return ExitCode.BELOW_PASS;
                }));
    int code =
        new CommandLine(watch)
            .setOut(new PrintWriter(out, true))
            .execute("2.16", "--workspace", folder.toString());
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(executed).containsExactly(List.of("grade", folder.toString(), "--exercise", "2.16"));
    assertThat(out.toString()).contains("--- 2.16 ", "Watching; save a file to go on");
  }

  @Test
  void withRunItIsRunAndAWrongNameOrPlaceIsRefused() throws Exception {
    Files.writeString(folder.resolve("gradus.json"), "{}");
    List<String> executed = new ArrayList<>();
    WatchCommand watch =
        new WatchCommand(
            InputStream.nullInputStream(),
            Optional.of(
                arguments -> {
                  executed.add(arguments[0]);
                  return ExitCode.OK;
                }));
    new CommandLine(watch)
        .setOut(new PrintWriter(new StringWriter()))
        .execute("2.26", "--run", "--workspace", folder.toString());
    assertThat(executed).containsExactly("run");
    StringWriter err = new StringWriter();
    Gradus gradus =
        new Gradus(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            CrashReports.ofUser(java.time.Clock.systemUTC()));
    assertThat(gradus.run("watch", "9.99", "--workspace", folder.toString()))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("there is no exercise '9.99'");
    Files.delete(folder.resolve("gradus.json"));
    assertThat(gradus.run("watch", "2.16", "--workspace", folder.toString()))
        .isEqualTo(ExitCode.WRONG_USE);
  }
}
