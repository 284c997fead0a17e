package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.programs.Marker;
import io.gradus.grader.programs.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What checks find in programs of which somebody else has said what is wrong with them.
 *
 * <p>A fault is found where a finding of its code touches one of its markers. A finding is a false
 * alarm in a healthy program, and in a faulty one where its code is neither among its faults nor
 * among their consequences.
 */
final class ProgramsReport {
  private final Map<String, Tally> byCode = new TreeMap<>();

  private final List<String> misses = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();

  /** Counts for one code. */
  private static final class Tally {
    private int faults;
    private int found;
    private int missed;
    private int alarms;
  }

  ProgramsReport(Set<String> codes) {
    codes.forEach(code -> byCode.put(code, new Tally()));
  }

  void add(Program program, List<SourceFinding> findings) {
    Set<String> found = new TreeSet<>();
    for (SourceFinding finding : findings) {
      boolean listed =
          program.faults().contains(finding.code()) || program.also().contains(finding.code());
      if (!listed) {
        tally(finding.code()).alarms++;
        alarms.add(program.name() + " " + shown(program, finding));
      } else if (program.markers().stream().anyMatch(each -> touches(program, each, finding))) {
        found.add(finding.code());
      }
    }
    for (String fault : program.faults()) {
      Tally tally = tally(fault);
      tally.faults++;
      if (found.contains(fault)) {
        tally.found++;
      } else {
        tally.missed++;
        misses.add(program.name() + " " + fault);
      }
    }
  }

  private Tally tally(String code) {
    return byCode.computeIfAbsent(code, any -> new Tally());
  }

  private static boolean touches(Program program, Marker marker, SourceFinding finding) {
    if (!marker.code().equals(finding.code())) {
      return false;
    }
    SourceSpan span = finding.span();
    int start = 0;
    int line = 1;
    for (String text : program.source().split("\n", -1)) {
      int end = start + text.length();
      int from = Math.max(span.start(), start) - start;
      int to = Math.min(span.end(), end) - start;
      if (from < to && marker.touches(line, from, to)) {
        return true;
      }
      start = end + 1;
      line++;
    }
    return false;
  }

  private static String shown(Program program, SourceFinding finding) {
    String before = program.source().substring(0, finding.span().start());
    return finding.code() + " in line " + (1 + before.chars().filter(c -> c == '\n').count());
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  List<String> alarms() {
    return List.copyOf(alarms);
  }

  double recall() {
    int faults = byCode.values().stream().mapToInt(tally -> tally.faults).sum();
    int found = byCode.values().stream().mapToInt(tally -> tally.found).sum();
    return faults == 0 ? 1 : (double) found / faults;
  }

  /** A table in Markdown: for each code how many faults there are, and what became of them. */
  String table() {
    StringBuilder text = new StringBuilder("| code | faults | found | missed | false alarms |\n");
    text.append("| --- | ---: | ---: | ---: | ---: |\n");
    Tally sum = new Tally();
    byCode.forEach(
        (code, tally) -> {
          row(text, "`" + code + "`", tally);
          sum.faults += tally.faults;
          sum.found += tally.found;
          sum.missed += tally.missed;
          sum.alarms += tally.alarms;
        });
    row(text, "all", sum);
    return text.toString();
  }

  private static void row(StringBuilder text, String name, Tally tally) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d |%n",
            name,
            tally.faults,
            tally.found,
            tally.missed,
            tally.alarms));
  }
}
