package io.gradus.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One fault has one code and one message, wherever somebody reads of it. */
class OneWordingPackaged {
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("gradus.target"), "gradus-" + System.getProperty("gradus.version"))
          .toAbsolutePath();
  private static final String CODE = "src/main/java/episode2/";
  private static final String PAGE = "answers/episode2/";

  @TempDir Path temporary;
  private Path workspace;

  /** What a fault is called and what is said of it. */
  private record Told(String code, String message) {}

  private void change(String file, String from, String to) throws Exception {
    Path path = workspace.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  /** A fault of each kind: of shapes, checks, hidden tests, runs, the compiler, pages, answers. */
  private void spoil() throws Exception {
    change(
        CODE + "BuildNet.java",
        "return new SequentialBlock();",
        "return new SequentialBlock().add(Linear.builder().setUnits(10).build())"
            + ".add(Activation::relu).add(ai.djl.nn.convolutional.Conv2d.builder()"
            + ".setKernelShape(new Shape(3, 3)).setFilters(8).build());");
    change(
        CODE + "ChooseOptimizer.java", "Tracker.fixed(0.001f)", "Tracker.fixed(900f /* high */)");
    change(CODE + "ConfusionMatrix.java", "return ", "// nothing is counted\n    return ");
    change(
        CODE + "DropMissing.java",
        "List<Measured> kept = new ArrayList<>();",
        "List<Measured> kept = null;");
    change(CODE + "SelectColumns.java", "return x;", "retrun x;");
    change(PAGE + "OneHotNeurons.md", "- [ ]", "- [x]");
    change(PAGE + "Parameters.md", "\nparameters: ____", "\nparameters: 70");
  }

  @Test
  @DisplayName("editor, terminal, JSON, JUnit XML and HTML say the same of the same faults")
  void same() throws Exception {
    FakeMachine machine = new FakeMachine(temporary.toRealPath());
    machine.environment.put("JAVA_HOME", System.getProperty("java.home"));
    machine.environment.put("GRADUS_CACHE", System.getProperty("user.home") + "/.cache/gradus");
    workspace = machine.root.resolve("w");
    Path gradus = DISTRIBUTION.resolve("gradus");
    String repository = machine.root.resolve("repository").toString();
    FakeMachine.Run init =
        machine.run(gradus, "init", workspace.toString(), "--maven-repository", repository);
    assertThat(init.exit()).as(init.err()).isZero();
    spoil();
    Path json = machine.root.resolve("report.json");
    Path junit = machine.root.resolve("report.xml");
    Path html = machine.root.resolve("report.html");
    FakeMachine.Run graded =
        machine.run(
            gradus,
            "grade",
            workspace.toString(),
            "--json",
            json.toString(),
            "--junit",
            junit.toString(),
            "--html",
            html.toString(),
            "--seed",
            "1");
    assertThat(graded.exit()).as(graded.err()).isEqualTo(2); // one does not compile

    JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    Set<Told> all = new LinkedHashSet<>();
    ProcessBuilder start = new ProcessBuilder(gradus.toString(), "language-server");
    start.environment().clear();
    start.environment().putAll(machine.environment);
    Process server = start.redirectError(machine.root.resolve("server.log").toFile()).start();
    try (Editor editor = new Editor(server.getInputStream(), server.getOutputStream())) {
      editor.initialize("{}");
      for (JsonElement one : report.getAsJsonArray("results")) {
        JsonObject result = one.getAsJsonObject();
        List<Told> told = told(result);
        if (!told.isEmpty()) {
          all.addAll(told);
          await(editor, result.get("file").getAsString(), told);
        }
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    assertThat(all)
        .extracting(told -> told.code().replaceAll("/.*", ""))
        .contains("shape", "check", "test", "run", "compile", "quiz");
    assertThat(all).extracting(Told::code).contains("quiz/two-ticked", "quiz/wrong");
    String terminal = plain(graded.out());
    String page = html(Files.readString(html));
    List<Told> xml = junit(Files.readString(junit));
    for (Told fault : all) {
      assertThat(terminal).contains(plain(fault.message() + " (" + fault.code() + ")"));
      assertThat(xml).contains(fault);
      assertThat(page)
          .containsPattern(
              Pattern.quote(plain(fault.message()))
                  + "( \\S+( ?, line \\d+)? ?·)? "
                  + Pattern.quote(fault.code())
                  + "\\b");
    }
  }

  /** Each thing once: several tests may fall over it. */
  private static List<Told> told(JsonObject result) {
    Set<String> messages = new LinkedHashSet<>();
    List<Told> all = new ArrayList<>();
    List<JsonElement> findings = new ArrayList<>(result.getAsJsonArray("findings").asList());
    for (JsonElement test : result.getAsJsonArray("tests")) {
      if (test.getAsJsonObject().has("finding")) {
        findings.add(test.getAsJsonObject().get("finding"));
      }
    }
    for (JsonElement finding : findings) {
      JsonObject one = finding.getAsJsonObject();
      Told told = new Told(one.get("code").getAsString(), one.get("message").getAsString());
      if (messages.add(told.message())) {
        all.add(told);
      }
    }
    return all;
  }

  private void await(Editor editor, String file, List<Told> told) throws Exception {
    Path path = workspace.resolve(file);
    String uri = "file://" + path;
    editor.open(uri, 1, Files.readString(path));
    editor.await(
        told + " in " + file,
        heard ->
            Editor.text(heard, "method").equals("textDocument/publishDiagnostics")
                && Editor.text(heard.getAsJsonObject("params"), "uri").equals(uri)
                && diagnostics(heard).containsAll(told));
  }

  /** The first line is the message, the rest what is said beside it. */
  private static List<Told> diagnostics(JsonObject published) {
    List<Told> all = new ArrayList<>();
    for (JsonElement one :
        published.getAsJsonObject("params").getAsJsonArray("diagnostics").asList()) {
      JsonObject diagnostic = one.getAsJsonObject();
      all.add(
          new Told(
              diagnostic.get("code").getAsString(),
              diagnostic.get("message").getAsString().lines().findFirst().orElse("")));
    }
    return all;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String html(String page) {
    return plain(
        page.replaceAll("(?s)<style.*?</style>", "")
            .replaceAll("<[^>]*>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  private static List<Told> junit(String text) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    List<Told> all = new ArrayList<>();
    for (String kind : List.of("failure", "error")) {
      NodeList cases = root.getElementsByTagName(kind);
      for (int i = 0; i < cases.getLength(); i++) {
        Element one = (Element) cases.item(i);
        all.add(new Told(one.getAttribute("type"), one.getAttribute("message")));
      }
    }
    NodeList outputs = root.getElementsByTagName("system-out");
    for (int i = 0; i < outputs.getLength(); i++) {
      for (String line : outputs.item(i).getTextContent().lines().toList()) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          all.add(new Told(line.substring(0, colon), line.substring(colon + 2)));
        }
      }
    }
    return all;
  }
}
