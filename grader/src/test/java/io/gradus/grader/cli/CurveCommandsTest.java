package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.grading.OwnRun;
import io.gradus.grader.render.TerminalStyle;
import io.gradus.grader.runs.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveCommandsTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    Files.writeString(workspace.resolve("gradus.json"), "{}");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CrashReports crashes =
        new CrashReports(
            () ->
                new UserCache(
                    Map.of("GRADUS_CACHE", folder.resolve("cache").toString()), "Linux", w -> {}),
            Clock.systemUTC());
    return new Gradus(new PrintWriter(out, true), new PrintWriter(err, true), crashes)
        .run(arguments);
  }

  /** A run of 40 epochs that over-fits, validated on rows with this checksum. */
  private Path recorded(String exercise, String id, String targets, String settings)
      throws IOException {
    Path run = Files.createDirectories(workspace.resolve("runs").resolve(exercise).resolve(id));
    Files.writeString(
        run.resolve("run.json"),
        """
        {"format":1,"exercise":"%s","started":"2026-11-21T06:00:00Z","model":"4-10-3, 83 parameters",
         "loss":"SoftmaxCrossEntropyLoss","place":{"file":"src/main/java/episode2/Train.java","line":97},
         "constantPredictor":{"loss":1.0986,"accuracy":0.44},
         "validation":{"name":"validation","rows":69,"targets":"%s"},
         "settings":{"optimizer":"Adam","learningRate":"0.001","seed":"2"%s}}
        """
            .formatted(exercise, targets, settings));
    Files.writeString(
        run.resolve("epochs.jsonl"),
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                i ->
                    "{\"epoch\":%d,\"loss\":%s,\"val_loss\":%s,\"accuracy\":0.9,\"val_accuracy\":%s}\n"
                        .formatted(
                            i,
                            Math.exp(-i / 8.0),
                            i < 10 ? 1.2 - 0.07 * i : 0.57 + 0.02 * (i - 9),
                            0.5 + i / 100.0))
            .collect(Collectors.joining()));
    return run;
  }

  @Test
  void aRunWithAFolderInPlaceOfAFileHidesNoOther() throws IOException {
    recorded("2.26-train", "2026-11-21T060000Z-a1b2", "abcd", "");
    Path odd = recorded("2.27-other", "2026-11-21T070000Z-c3d4", "abcd", "");
    Files.delete(odd.resolve("epochs.jsonl"));
    Files.createDirectories(odd.resolve("epochs.jsonl/within"));

    assertThat(run("results", "--workspace", workspace.toString())).isZero();

    assertThat(out.toString()).contains("a1b2").doesNotContain("c3d4");
    assertThat(err.toString()).contains("epochs.jsonl is no file; left out.");
    assertThat(run("curve", "2.27", "--workspace", workspace.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is no file.", "Delete this run's folder.");
  }

  @Test
  void aPictureThatCannotBeDrawnIsRefusedInWords() throws IOException {
    String[] all = {"curve", "--workspace", workspace.toString(), "--png", "", "", "", "", "", ""};
    for (int i = 0; i < 5; i++) {
      recorded("2.%d-train".formatted(i), "2026-11-21T06000%dZ-a1b2".formatted(i), "abcd", "");
      all[5 + i] = "2." + i;
    }
    Path picture = folder.resolve("all.png");
    all[4] = picture.toString();
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString()).contains("10 lines", "only 8");
    all[9] = all[8]; // the same run again, and ends of names that are alike
    assertThat(run(all)).isZero();
    assertThat(picture).exists();
    all[4] = folder.resolve("all.jpg").toString();
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString()).contains("all.jpg", "does not end with .png");
  }

  @Test
  void aFolderWithoutARunIsToldOf() {
    assertThat(run("diagnose", workspace.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is no run's folder");
    assertThat(run("diagnose", workspace.toString(), "--constant-loss", "NaN")).isEqualTo(2);
    assertThat(err.toString()).contains("--constant-loss is no number");
  }

  @Test
  void diagnoseReadsARunFolderAndSaysWhatItShows() throws IOException {
    Path run = recorded("2.26-train", "2026-11-21T060000Z-00aa", "aaaa", "");
    assertThat(run("diagnose", run.toString())).isEqualTo(ExitCode.BELOW_PASS);
    assertThat(out.toString()).contains("Overfitting since epoch 9", "(curve/overfitting)");
    assertThat(run("diagnose", "--json", run.resolve("epochs.jsonl").toString()))
        .isEqualTo(ExitCode.BELOW_PASS);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("epochs").asInt()).isEqualTo(40);
    JsonNode first = json.path("diagnoses").path(0);
    assertThat(first.path("code").asText()).isEqualTo("curve/overfitting");
    assertThat(first.path("sinceEpoch").asInt()).isEqualTo(9);
    assertThat(first.path("evidence").path(0).path("epoch").asInt()).isEqualTo(9);
  }

  @Test
  void diagnoseRefusesWhatIsNoCurveInASentence() throws IOException {
    assertThat(run("diagnose")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("diagnose", "nowhere.csv")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("there is no file nowhere.csv");
    Path file = Files.writeString(folder.resolve("x.csv"), "epoch,verlust\n1,2\n");
    assertThat(run("diagnose", file.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("no column 'loss'").doesNotContain("Exception");
    assertThat(run("diagnose", folder.toString())).isIn(ExitCode.WRONG_USE, ExitCode.TOOL_FAILED);
    assertThat(err.toString()).doesNotContain("should not have happened");
    assertThat(err.toString()).contains("is no run's folder");
    assertThat(run("diagnose", "/dev/zero")).isEqualTo(ExitCode.WRONG_USE); // or it is not there
    assertThat(err.toString()).doesNotContain("should not have happened");
    Path few = Files.writeString(folder.resolve("few.csv"), "loss\n2\n1\n");
    assertThat(run("diagnose", few.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("2 epochs: too few to tell.");
  }

  @Test
  void curveDrawsOneRunOrSeveralAndWritesPictures() throws IOException {
    recorded("2.26-train", "2026-11-21T060000Z-00aa", "aaaa", "");
    recorded("2.26-train", "2026-11-21T070000Z-00bb", "aaaa", "");
    String in = "--workspace=" + workspace;
    assertThat(run("curve", in)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("2.26-train · 4-10-3, 83 parameters · Adam 0.001 · seed 2")
        .contains("epoch 40");
    Path png = folder.resolve("both.png");
    assertThat(run("curve", in, "00aa", "00bb", "--png", png.toString(), "--dark"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains(" 00aa  2.26-train", " 00bb  2.26-train")
        .contains("No clear difference: validation loss 1.16, before 1.16");
    recorded("2.26-train", "2026-11-21T080000Z-00cc", "cccc", ",\"dropout\":\"yes\"");
    assertThat(run("curve", in, "00aa", "00cc")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsPattern("dropout +- +yes").contains("on different rows");
    assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
    assertThat(run("curve", in, "--png", "curve.jpg")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("curve.jpg does not end with .png");
    assertThat(run("curve", in, "zzzz")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("there is no run 'zzzz'");
  }

  @Test
  void withoutRunsTheNextStepIsNamed() {
    assertThat(run("curve", "--workspace=" + workspace)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("no training was recorded", "gradus run 2.26");
    assertThat(run("results", "--workspace=" + workspace)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("curve", "--workspace=" + folder)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("not a workspace");
  }

  @Test
  void resultsAreATableAndDifferentRowsAreNotCompared() throws IOException {
    recorded("2.26-train", "2026-11-21T060000Z-00aa", "aaaa", ",\"description\":\"=cmd|x\"");
    recorded("2.26-train", "2026-11-21T070000Z-00bb", "aaaa", "");
    recorded("2.26-train", "2026-11-21T080000Z-00cc", "cccc", "");
    String in = "--workspace=" + workspace;
    assertThat(run("results", in)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("don't compare them", "aaaa", "cccc");
    assertThat(run("results", in, "00aa", "00bb")).isEqualTo(ExitCode.OK);
    assertThat(run("results", in, "00aa", "00cc")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("measured on different rows");
    assertThat(run("results", in, "--csv")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines()).hasSize(4);
    assertThat(out.toString()).contains("\"'=cmd|x\"");
    assertThat(run("results", in, "--markdown")).isEqualTo(ExitCode.OK);
    assertThat(out.toString().lines().skip(1).findFirst().orElseThrow()).matches("\\|( --- \\|)+");
    assertThat(run("results", in, "--csv", "--markdown")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("results", in, "--comment", "as before")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("results", in, "--comment", "as before", "00bb")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("as before");
  }

  @Test
  void aDamagedRunIsToldAndLeftOut() throws IOException {
    recorded("2.26-train", "2026-11-21T060000Z-00aa", "aaaa", "");
    Path broken = recorded("2.26-train", "2026-11-21T070000Z-00bb", "aaaa", "");
    Files.writeString(broken.resolve("run.json"), "{\"format\":");
    assertThat(run("results", "--workspace=" + workspace)).isEqualTo(ExitCode.OK);
    assertThat(err.toString()).contains("run.json is damaged; left out");
    assertThat(out.toString()).contains("00aa").doesNotContain("00bb");
  }

  @Test
  void aLiveTrainingIsShownInPlainLinesWhereThereIsNoTerminal() throws IOException {
    recorded("2.26-train", "2026-11-21T050000Z-0001", "aaaa", "");
    LiveTraining live =
        new LiveTraining(
            Optional.of(Runs.of(workspace)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            TerminalStyle.plain(),
            false);
    OwnRun.Watcher watcher = live;
    assertThat(watcher.output()).isEmpty();
    watcher.look(false);
    assertThat(err.toString()).isEmpty();
    recorded(
        "2.26-train", "2026-11-21T060000Z-00aa", "aaaa", ",\"launch\":\"" + live.launch() + "\"");
    watcher.look(true);
    assertThat(out.toString())
        .contains("Overfitting since epoch 9")
        .contains("Against the run before (gradus curve 0001 00aa):", "No clear difference")
        .doesNotContain("\u001b");
  }

  @Test
  void onATerminalTheCurveIsRedrawnBelowWhatTheProgramPrints() throws IOException {
    LiveTraining live =
        new LiveTraining(
            Optional.of(Runs.of(workspace)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            TerminalStyle.plain(),
            true);
    recorded(
        "2.26-train", "2026-11-21T060000Z-00aa", "aaaa", ",\"launch\":\"" + live.launch() + "\"");
    live.look(false);
    assertThat(out.toString()).contains("loss by epoch").doesNotContain("\u001b");
    live.output().orElseThrow().accept("printed by the program");
    assertThat(out.toString()).containsPattern("\u001b\\[\\d+A\u001b\\[J" + "printed by");
  }
}
