package io.gradus.grader.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Verdicts as a table of 80 columns, the confusion matrix among them. */
public final class VerdictsTable {
  private VerdictsTable() {}

  /** The whole. */
  public static String of(Verdicts verdicts) {
    StringBuilder out = new StringBuilder();
    out.append(
        "%d trainings, %s part%ndata: %s%n%n"
            .formatted(
                verdicts.trained(),
                verdicts.tuning() ? "the tuning" : "the held-out",
                verdicts.data()));
    List<String> codes = codes(verdicts);
    for (int i = 0; i < codes.size(); i++) {
      out.append("  %c  %s%n".formatted(letter(i), codes.get(i)));
    }
    out.append("%n%-25s %4s %4s %4s  ".formatted("planted", "all", "jdg", "rgt"));
    for (int i = 0; i < codes.size(); i++) {
      out.append("%3c".formatted(letter(i)));
    }
    out.append(System.lineSeparator());
    for (Verdicts.Row row : verdicts.rows()) {
      out.append(
          "%-25s %4d %4d %4d  ".formatted(row.fault(), row.trained(), row.judged(), row.right()));
      for (String code : codes) {
        Integer count = row.first().get(code);
        out.append(count == null ? "  ·" : "%3d".formatted(count));
      }
      out.append(System.lineSeparator());
    }
    out.append(
        "%nall: trained; jdg: judged, that is the fault did harm on test rows (or, without a%n"
                .formatted()
            + "fault, the training came out well there); rgt: the first diagnosis is right.%n%n"
                .formatted());
    out.append(
        "False alarms on healthy trainings: %d of %d; with 95 %% confidence at most %s.%n"
            .formatted(
                verdicts.falseAlarms(), verdicts.healthy(), percent(verdicts.falseAlarmBound())));
    out.append(share("Faults found", verdicts.found(), verdicts.faulty()));
    out.append(share("First diagnosis right", verdicts.right(), verdicts.faulty()));
    return out.toString();
  }

  private static char letter(int i) {
    return (char) ('a' + i);
  }

  private static List<String> codes(Verdicts verdicts) {
    TreeSet<String> codes = new TreeSet<>();
    verdicts.rows().stream().map(Verdicts.Row::first).map(Map::keySet).forEach(codes::addAll);
    List<String> sorted = new ArrayList<>(codes);
    if (sorted.remove("good")) {
      sorted.add(0, "good");
    }
    return sorted;
  }

  private static String share(String what, int part, int whole) {
    return "%s: %d of %d, %s.%n"
        .formatted(what, part, whole, percent(whole == 0 ? 0 : (double) part / whole));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
