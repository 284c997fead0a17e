package io.gradus.grader.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source with what is expected of it in comments: see {@code src/test/resources/analysis}.
 *
 * @param expectations what stands behind each {@code // ^^^}, with the offset that its first caret
 *     points at in the line above
 */
record Fixture(
    String name, String text, List<Expectation> expectations, Map<String, ExerciseFacts> facts) {
  private static final Pattern MARKER = Pattern.compile("^\\s*//\\s*(\\^+)\\s*(.*)$");
  private static final Pattern FACTS =
      Pattern.compile("// exercise (\\S+):(?: input \\(([0-9, ]*)\\))?(?: classes (\\d+))?");

  record Expectation(int line, int offset, String text) {}

  /** All fixtures of the folder, by name. */
  static List<Fixture> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/analysis"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Fixture::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fixture of(String name, String text) {
    List<Expectation> expectations = new ArrayList<>();
    Map<String, ExerciseFacts> facts = new TreeMap<>();
    int above = 0;
    int start = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher marker = MARKER.matcher(line);
      if (marker.matches()) {
        expectations.add(new Expectation(number, above + marker.start(1), marker.group(2).strip()));
      } else {
        above = start;
      }
      Matcher fact = FACTS.matcher(line);
      if (fact.find()) {
        facts.put(fact.group(1), facts(fact));
      }
      start += line.length() + 1;
    }
    return new Fixture(name, text, expectations, facts);
  }

  private static ExerciseFacts facts(Matcher fact) {
    List<Long> input =
        fact.group(2) == null
            ? List.of()
            : Stream.of(fact.group(2).split(", *")).map(Long::valueOf).toList();
    OptionalInt classes =
        fact.group(3) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(fact.group(3)));
    return new ExerciseFacts(fact.group(1), input, classes);
  }

  Optional<ExerciseFacts> factsOf(String id) {
    return Optional.ofNullable(facts.get(id));
  }

  @Override
  public String toString() {
    return name;
  }
}
