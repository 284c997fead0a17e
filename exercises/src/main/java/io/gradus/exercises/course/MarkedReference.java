package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reference solution in Java whose regions say what a starter has in their place:
 *
 * <pre>{@code
 * // region network
 * return new SequentialBlock().add(...);
 * // starter
 * // // Add the layers.
 * // return new SequentialBlock();
 * // endregion
 * }</pre>
 *
 * <p>Solution, starter and known-wrong solutions are all written from it, so that nothing is kept
 * twice.
 */
final class MarkedReference {
  private static final String REGION = "// region ";
  private static final String STARTER = "// starter";
  private static final String END = "// endregion";

  /** Plain lines, or a region with what stands there in the solution and in the starter. */
  private sealed interface Part {
    record Plain(String line) implements Part {}

    record Region(String name, List<String> solution, List<String> starter) implements Part {}
  }

  private final String file;
  private final String learnersPackage;
  private final List<Part> parts;

  private MarkedReference(String file, String learnersPackage, List<Part> parts) {
    this.file = file;
    this.learnersPackage = learnersPackage;
    this.parts = parts;
  }

  /**
   * Reads a reference.
   *
   * @param file its name, for errors
   * @param text its text
   * @param keyPackage the package it is in, such as {@code episode2.build_net.key}
   * @param learnersPackage the package of the learner's file, such as {@code episode2}
   * @throws CourseException if a region is not closed, nested, without starter, or named twice
   */
  static MarkedReference parse(
      String file, String text, String keyPackage, String learnersPackage) {
    Parser parser = new Parser(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      parser.line(i + 1, lines.get(i));
    }
    parser.end(lines.size());
    String declaration = "package " + keyPackage + ";";
    if (!lines.contains(declaration)) {
      throw CourseException.at(
          file, 1, "the package is not " + keyPackage, "Write: " + declaration);
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : parser.parts) {
      boolean isPackage = part instanceof Part.Plain plain && plain.line().equals(declaration);
      parts.add(isPackage ? new Part.Plain("package " + learnersPackage + ";") : part);
    }
    return new MarkedReference(file, learnersPackage, List.copyOf(parts));
  }

  /** The reference as a learner would have written it: without any mark. */
  String solution() {
    return write(Map.of(), false);
  }

  /** What a learner starts from. */
  String starter() {
    return write(Map.of(), true);
  }

  /**
   * The solution with other code in some regions.
   *
   * @param replacements code by region name
   * @throws CourseException if there is no such region
   */
  String with(Map<String, String> replacements) {
    for (String name : replacements.keySet()) {
      if (!regions().contains(name)) {
        throw new CourseException(
            file + ": there is no region " + name + ". Take one of " + regions() + ".");
      }
    }
    return write(replacements, false);
  }

  /** Names of the regions, in order. */
  List<String> regions() {
    return parts.stream()
        .filter(Part.Region.class::isInstance)
        .map(part -> ((Part.Region) part).name())
        .toList();
  }

  private String write(Map<String, String> replacements, boolean starter) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Plain plain) {
        out.append(plain.line()).append('\n');
      } else if (part instanceof Part.Region region) {
        if (replacements.containsKey(region.name())) {
          out.append(replacements.get(region.name()).stripTrailing()).append('\n');
        } else {
          (starter ? region.starter() : region.solution())
              .forEach(line -> out.append(line).append('\n'));
        }
      }
    }
    String text = out.toString();
    refuseKeyOnly(text);
    return text;
  }

  /** What a learner's file names must exist at the learner's. */
  private void refuseKeyOnly(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      for (String hidden : List.of(".key.", "io.gradus.exercises.judging", "org.junit")) {
        if (lines.get(i).contains(hidden)) {
          throw CourseException.at(
              file,
              i + 1,
              "the learner's file (package " + learnersPackage + ") would name " + hidden,
              "Use only the kit, DJL and the exercise's Contract in a reference.");
        }
      }
    }
  }

  /** One pass over the lines. */
  private static final class Parser {
    private final String file;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> opened = new LinkedHashMap<>();
    private String region = "";
    private int regionLine;
    private boolean inStarter;
    private List<String> solution = new ArrayList<>();
    private List<String> starter = new ArrayList<>();

    Parser(String file) {
      this.file = file;
    }

    void line(int number, String line) {
      String stripped = line.strip();
      if (stripped.startsWith(REGION)) {
        open(number, stripped.substring(REGION.length()).strip());
      } else if (stripped.equals(STARTER) && !region.isEmpty()) {
        if (inStarter) {
          throw CourseException.at(file, number, "a second starter", "Keep one in each region.");
        }
        inStarter = true;
      } else if (stripped.equals(END)) {
        close(number);
      } else if (region.isEmpty()) {
        parts.add(new Part.Plain(line));
      } else if (inStarter) {
        starter.add(uncommented(number, line));
      } else {
        solution.add(line);
      }
    }

    private void open(int number, String name) {
      if (!region.isEmpty()) {
        throw CourseException.at(
            file, number, "a region inside region " + region, "Close that one first: " + END);
      }
      Integer before = opened.putIfAbsent(name, number);
      if (before != null) {
        throw CourseException.at(
            file, number, "region " + name + " is also on line " + before, "Rename one of them.");
      }
      region = name;
      regionLine = number;
      inStarter = false;
      solution = new ArrayList<>();
      starter = new ArrayList<>();
    }

    private void close(int number) {
      if (region.isEmpty()) {
        throw CourseException.at(file, number, "no region is open here", "Remove the line.");
      }
      if (!inStarter) {
        throw CourseException.at(
            file,
            number,
            "region " + region + " does not say what the starter has in its place",
            "Put " + STARTER + " and commented lines before " + END + ".");
      }
      parts.add(new Part.Region(region, List.copyOf(solution), List.copyOf(starter)));
      region = "";
    }

    void end(int number) {
      if (!region.isEmpty()) {
        throw CourseException.at(
            file,
            number,
            "region " + region + " of line " + regionLine + " is not closed",
            "Write " + END + " behind it.");
      }
      if (parts.stream().noneMatch(Part.Region.class::isInstance)) {
        throw CourseException.at(
            file, number, "no region is marked", "Mark what learners write: " + REGION + "NAME.");
      }
    }

    private String uncommented(int number, String line) {
      int slashes = line.indexOf("//");
      if (slashes < 0 || !line.substring(0, slashes).isBlank()) {
        throw CourseException.at(
            file,
            number,
            "a line of region " + region + "'s starter is not a comment",
            "Begin it with //.");
      }
      String rest = line.substring(slashes + 2);
      if (rest.isBlank()) {
        return "";
      }
      return line.substring(0, slashes) + (rest.startsWith(" ") ? rest.substring(1) : rest);
    }
  }
}
