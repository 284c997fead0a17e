package io.gradus.grader.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The analysis that editor and grader share, knowing the course's exercises. What it knows of them
 * is one small table, for reading the whole course would double an editor's start.
 */
public final class StandardAnalyzer implements SourceAnalyzer {
  private static final String TABLE = "exercises.txt";

  private final SourceAnalyzer analyzer;

  /**
   * @param failures told of an analysis that failed, which is a fault of ours
   */
  public StandardAnalyzer(Consumer<Throwable> failures) {
    Map<String, ExerciseFacts> table = table();
    this.analyzer = new DjlSourceAnalyzer(id -> Optional.ofNullable(table.get(id)), failures);
  }

  @Override
  public Analysis analyze(String fileName, String text) {
    return analyzer.analyze(fileName, text);
  }

  static Map<String, ExerciseFacts> table() {
    try (InputStream in = StandardAnalyzer.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(StandardAnalyzer::facts)
          .collect(Collectors.toMap(ExerciseFacts::id, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExerciseFacts facts(String line) {
    String[] parts = line.split(" ", -1);
    List<Long> input =
        parts[1].equals("-")
            ? List.of()
            : Arrays.stream(parts[1].split(",", -1)).map(Long::valueOf).toList();
    OptionalInt classes =
        parts[2].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[2]));
    return new ExerciseFacts(parts[0], input, classes);
  }
}
