package io.gradus.grader.network;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel;
import io.gradus.grader.evaluate.NotUnderstood;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * For authors of the analysis: runs it over every Java file of the folders named, and prints what
 * it threw, where it gave up, every finding with its line, how many layers it knows all of, and
 * what it did not understand, most frequent first. Takes {@code mvn test-compile} and the tests'
 * class path.
 */
final class AnalysisSurvey {
  private final Reading reader = new Reading();
  private int files;
  private int withNetworks;
  private int thrown;
  private int incomplete;
  private int networks;
  private int withInput;
  private int layers;
  private int shapes;
  private int parameters;
  private long mostSteps;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> losing = new TreeMap<>();
  private final Map<String, Integer> lost = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();

  private AnalysisSurvey() {}

  public static void main(String[] folders) throws IOException {
    AnalysisSurvey survey = new AnalysisSurvey();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path file : all.filter(AnalysisSurvey::isSource).sorted().toList()) {
          survey.read(file);
        }
      }
    }
    survey.print();
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && Files.isRegularFile(file);
  }

  private void read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (MalformedInputException e) {
      text = Files.readString(file, StandardCharsets.ISO_8859_1);
    }
    files++;
    Reading.Result reading;
    long start = System.nanoTime();
    try {
      reading = reader.of(file.getFileName().toString(), text);
    } catch (RuntimeException | Error e) {
      thrown++;
      System.out.println("THROWN " + file + " " + e + " " + Arrays.toString(e.getStackTrace()));
      return;
    }
    long ms = (System.nanoTime() - start) / 1_000_000;
    if (ms > 500) {
      System.out.println("SLOW " + file + " " + ms + " ms, " + reading.steps() + " steps");
    }
    if (!reading.complete()) {
      incomplete++;
      System.out.println("INCOMPLETE " + file);
    }
    mostSteps = Math.max(mostSteps, reading.steps());
    count(reading.networks(), file, text);
    for (SourceFinding finding : reading.findings()) {
      String line = line(text, finding.span().start());
      findings.add(file + ":" + line + "\n    " + finding.code() + " " + finding.message());
    }
    if (!reading.networks().isEmpty()) {
      withNetworks++;
      for (NotUnderstood each : reading.notUnderstood()) {
        lost.merge(each.what(), 1, Integer::sum);
        examples.putIfAbsent(each.what(), file + ":" + line(text, each.span().start()));
      }
    }
  }

  private void count(List<SourceModel.Sized> roots, Path file, String text) {
    for (SourceModel.Sized root : roots) {
      networks++;
      if (root.inputKnown()) {
        withInput++;
      }
      for (Inferred layer : root.root().flattened()) {
        if (!layer.children().isEmpty()) {
          continue;
        }
        layers++;
        if (layer.outputs().stream().allMatch(AnalysisSurvey::isKnown)) {
          shapes++;
        } else if (layer.inputs().stream().allMatch(AnalysisSurvey::isKnown)) {
          losing.merge(layer.name(), 1, Integer::sum);
          String line = line(text, layer.block().madeAt().start());
          examples.putIfAbsent(layer.name(), file + ":" + line);
        }
        if (!layer.parameters().isNameless()) {
          parameters++;
        }
      }
    }
  }

  private static boolean isKnown(TensorShape shape) {
    return shape.hasRank() && shape.sizes().stream().noneMatch(Size::isNameless);
  }

  private static String line(String text, int offset) {
    int from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int to = text.indexOf('\n', offset);
    long number = text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return number + ": " + text.substring(from, to < 0 ? text.length() : to).strip();
  }

  private void print() {
    System.out.println("\nFINDINGS");
    findings.forEach(System.out::println);
    print("LAYERS THAT LOSE THE SHAPE", losing);
    print("NOT UNDERSTOOD, in files with networks", lost);
    System.out.printf(
        "%n%d files, %d with networks, %d threw, %d incomplete; %d networks, %d with "
            + "an input, %d layers, "
            + "shape known of %d (%.1f %%), parameters of %d (%.1f %%); %d findings; "
            + "at most %d steps%n",
        files,
        withNetworks,
        thrown,
        incomplete,
        networks,
        withInput,
        layers,
        shapes,
        100.0 * shapes / Math.max(1, layers),
        parameters,
        100.0 * parameters / Math.max(1, layers),
        findings.size(),
        mostSteps);
  }

  private void print(String title, Map<String, Integer> counts) {
    System.out.println("\n" + title);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            each ->
                System.out.println(
                    each.getValue() + " " + each.getKey() + "   " + examples.get(each.getKey())));
  }
}
