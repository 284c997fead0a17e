package io.gradus.grader.analysis;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.PageForm;
import io.gradus.grader.feedback.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Analyses pages of questions: how they are filled in, in the words that a grading has for it. It
 * knows no answers, so it never says whether one is right.
 */
public final class PageAnalyzer implements SourceAnalyzer {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\uFEFF?\\s*---\\R(?:.*\\R)??(exercise:[ \\t]*(\\S+)).*\\R");
  private static final Pattern HEADING = Pattern.compile("(?m)^# .*$");

  private final Supplier<Course> course;
  private final Map<String, Optional<PageForm>> forms = new HashMap<>();

  /**
   * @param course asked for when the first page comes
   */
  public PageAnalyzer(Supplier<Course> course) {
    this.course = course;
  }

  @Override
  public Analysis analyze(String fileName, String text) {
    return find(fileName, text).map(spec -> analysis(spec, text)).orElse(Analysis.NOTHING);
  }

  /** By its name; where several pages have it, by what its head says. */
  private Optional<ExerciseSpec> find(String fileName, String text) {
    List<ExerciseSpec> named =
        course.get().exercises().stream()
            .filter(spec -> !spec.kind().isCode() && spec.file().equals(fileName))
            .toList();
    Matcher head = FRONT_MATTER.matcher(text);
    String id = head.find() ? head.group(2) : "";
    return named.size() == 1
        ? Optional.of(named.get(0))
        : named.stream().filter(spec -> spec.id().equals(id)).findFirst();
  }

  private Analysis analysis(ExerciseSpec spec, String text) {
    List<ExerciseNote> exercise = List.of(new ExerciseNote(spec.id(), spec.title(), head(text)));
    return new Analysis(
        List.of(), List.of(), findings(spec, text), List.of(), exercise, List.of(), true);
  }

  /** The title; lenses stand above it. */
  private static SourceSpan head(String text) {
    Matcher heading = HEADING.matcher(text);
    Matcher front = FRONT_MATTER.matcher(text);
    return heading.find()
        ? new SourceSpan(heading.start(), heading.end())
        : front.find() ? new SourceSpan(front.start(1), front.end(1)) : new SourceSpan(0, 0);
  }

  /** None of a page that nobody has begun: it would be all blanks. */
  private List<SourceFinding> findings(ExerciseSpec spec, String text) {
    Optional<PageForm> form;
    synchronized (forms) {
      form = forms.computeIfAbsent(spec.id(), id -> course.get().form(spec));
    }
    if (form.isEmpty() || !course.get().differsFromStarter(spec, text)) {
      return List.of();
    }
    List<SourceFinding> findings = new ArrayList<>();
    for (PageForm.Remark remark : form.get().remarks(text)) {
      findings.add(
          new SourceFinding(
              remark.finding(),
              remark.open() ? Severity.INFORMATION : Severity.WARNING,
              line(text, remark.line()),
              remark.message(),
              "",
              0,
              List.of()));
    }
    return findings;
  }

  /** The text of a line, without the blanks around it. */
  private static SourceSpan line(String text, int number) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int line = 1; line < number && start < text.length(); start++) {
      boolean breaks =
          text.charAt(start) == '\n'
              || (text.charAt(start) == '\r' && !text.startsWith("\r\n", start));
      line += breaks ? 1 : 0;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new SourceSpan(start, end);
  }
}
