package io.gradus.grader.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A case of {@code src/test/resources/checks}.
 *
 * @param family the file's name, which is a code behind its slash
 * @param marks what must be found
 * @param fixed a text that must be there, without white space, once the first fix is taken
 */
record CheckCase(
    String family, String name, String text, List<Mark> marks, Optional<String> fixed) {
  private static final Path FOLDER = Path.of("src/test/resources/checks");
  private static final Pattern MARKER = Pattern.compile("^\\s*//\\s*(\\^+)\\s*(\\S+)\\s*$");
  private static final Pattern CASE = Pattern.compile("(?m)^// case: ");
  private static final Pattern FIX = Pattern.compile("(?m)^\\s*// fix: (.*)$");

  /** A place where a code must be found. */
  record Mark(int line, int offset, String code) {}

  static List<CheckCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .flatMap(CheckCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<CheckCase> read(Path file) {
    String family = file.getFileName().toString().replace(".java", "");
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      String[] cases = CASE.split(text);
      if (!cases[0].isBlank()) {
        throw new IllegalStateException(file + " does not begin with a case");
      }
      return Stream.of(cases).skip(1).map(each -> of(family, each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckCase of(String family, String text) {
    int end = text.indexOf('\n');
    String body = text.substring(end + 1);
    List<Mark> marks = new ArrayList<>();
    int above = 0;
    int start = 0;
    int number = 0;
    for (String line : body.split("\n", -1)) {
      number++;
      Matcher marker = MARKER.matcher(line);
      if (marker.matches()) {
        marks.add(new Mark(number, above + marker.start(1), marker.group(2)));
      } else {
        above = start;
      }
      start += line.length() + 1;
    }
    Matcher fix = FIX.matcher(body);
    Optional<String> fixed =
        fix.find() ? Optional.of(fix.group(1).replaceAll("\\s", "")) : Optional.empty();
    return new CheckCase(family, text.substring(0, end), body, marks, fixed);
  }

  @Override
  public String toString() {
    return family + ": " + name;
  }
}
