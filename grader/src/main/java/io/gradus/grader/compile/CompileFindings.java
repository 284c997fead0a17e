package io.gradus.grader.compile;

import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Problem;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the compiler answered, in plain words. */
final class CompileFindings {
  private CompileFindings() {}

  static Compilation of(Answer answer, List<SourceFile> sources, CompilerLimits limits) {
    return switch (answer.outcome()) {
      case COMPILED -> new Compilation.Compiled(answer.classes());
      case ERRORS ->
          new Compilation.Rejected(
              answer.problems().stream().map(CompileFindings::problem).toList());
      case TIMEOUT ->
          rejected(
              "compile/timeout",
              sources,
              "",
              "javac was stopped after %d s of processor time: something here, such as deeply nested lambdas or generic types, keeps it busy without end. Split it into smaller statements.",
              limits.processorTime().toSeconds());
      case OUT_OF_MEMORY ->
          rejected(
              "compile/out-of-memory",
              sources,
              "",
              "javac needed more than %d MB: a constant or an expression grows too large. Build large values when the program runs, not in constants.",
              limits.heapMegabytes());
      case TOO_DEEP ->
          rejected(
              "compile/too-deep",
              sources,
              "",
              "Something is nested too deeply for javac, such as thousands of parentheses or calls. Split it into smaller statements.");
      case TOO_LARGE ->
          rejected(
              "compile/too-large",
              sources,
              "",
              "This compiles to more than %,d classes or %,d bytes. Keep only what the solution needs.",
              limits.classes(),
              limits.classBytes());
      case CLOSED ->
          rejected(
              "compile/stopped",
              sources,
              "",
              "The grading ended before this was compiled. Grade again.");
      case FAILED, READY, ANALYZED ->
          rejected(
              "compile/javac-failed",
              sources,
              answer.detail(),
              "javac failed and named no place. Take away parts until it compiles; what is left out last is what it can't digest.");
    };
  }

  static Compilation sourcesTooLarge(long characters, CompilerLimits limits) {
    return rejected(
        "compile/too-large",
        List.of(),
        "",
        "The sources have %,d characters, more than the %,d that are compiled. Keep only what the solution needs.",
        characters,
        limits.sourceCharacters());
  }

  private static Compilation rejected(
      String code, List<SourceFile> sources, String detail, String format, Object... arguments) {
    // with several files nobody can say which one it was
    Optional<Place> place =
        sources.size() == 1
            ? Optional.of(new Place(new LearnerText(sources.get(0).path()), 0, 0))
            : Optional.empty();
    return new Compilation.Rejected(
        List.of(
            new Finding(
                code,
                Severity.ERROR,
                place,
                new LearnerText(String.format(Locale.ROOT, format, arguments)),
                new LearnerText(detail),
                0)));
  }

  private static Finding problem(Problem problem) {
    boolean misplaced = problem.kind().equals("wrong-package");
    Optional<Place> place =
        problem.path().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Place(new LearnerText(problem.path()), problem.line(), problem.column()));
    return new Finding(
        misplaced ? "compile/wrong-package" : "compile/error",
        Severity.ERROR,
        place,
        new LearnerText(
            misplaced ? wrongPackage(problem) : firstLine(problem.text()) + mend(problem)),
        misplaced ? LearnerText.NONE : new LearnerText(problem.text()),
        0);
  }

  private static String wrongPackage(Problem problem) {
    String[] names = problem.text().split("\n", -1);
    String declared = names[0];
    String folder = names.length > 1 ? names[1] : "";
    String file = problem.path().substring(problem.path().lastIndexOf('/') + 1);
    String says = declared.isEmpty() ? "has no package line" : "says package " + declared;
    String target = declared.isEmpty() ? "" : declared.replace('.', '/') + "/";
    String change = folder.isEmpty() ? "remove the package line" : "make it say package " + folder;
    return "%s %s but lies in src/main/java/%s. Move it to src/main/java/%s, or %s."
        .formatted(file, says, folder.replace('.', '/'), target, change);
  }

  private static String mend(Problem problem) {
    return CompileWords.mend(problem.text()).map(words -> ". " + words + ".").orElse("");
  }

  /** javac's first line; where it only says that a symbol is missing, with the symbol. */
  private static String firstLine(String text) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "javac gave no message" : lines.get(0).strip();
    return lines.stream()
        .skip(1)
        .map(String::strip)
        .filter(line -> line.startsWith("symbol:"))
        .findFirst()
        .map(line -> first + ": " + line.substring("symbol:".length()).strip())
        .orElse(first);
  }
}
