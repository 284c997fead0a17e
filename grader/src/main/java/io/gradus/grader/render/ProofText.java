package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.proof.ExerciseProof;
import io.gradus.grader.proof.Margin;
import io.gradus.grader.proof.Problem;
import io.gradus.grader.render.Page.Paint;
import java.util.List;
import java.util.Locale;

/** What {@code gradus course check} found, for authors at a terminal, in 80 columns. */
public final class ProofText {
  private static final int NAME = 36;
  private static final int BODY = 6;

  private final TerminalStyle style;
  private final Glyphs glyphs;

  public ProofText(TerminalStyle style) {
    this.style = style;
    this.glyphs = new Glyphs(style.charset());
  }

  /**
   * One line per exercise, and under it what has to be mended.
   *
   * @param broken exercises that could not even be read
   * @param data where the data came from; empty where none was used
   * @param seconds of the whole
   */
  public String render(
      List<ExerciseProof> proofs, List<Problem> broken, String data, double seconds) {
    Page page = new Page(style, glyphs);
    if (!data.isEmpty()) {
      page.text(0, Paint.QUIET, "odd seeds: stand-ins; even seeds: " + Neutral.TERMINAL.own(data));
      page.blank();
    }
    for (Problem problem : broken) {
      page.line("  " + page.paint(Paint.RED, glyphs.mark(State.BROKEN)) + " can't be built");
      problem(page, problem);
    }
    proofs.forEach(proof -> exercise(page, proof));
    page.blank();
    long proved = proofs.stream().filter(ExerciseProof::proved).count();
    page.text(
        2,
        Paint.BOLD,
        "%d of %s proved, in %s."
            .formatted(
                proved,
                Figures.count(proofs.size() + broken.size(), "exercise"),
                Figures.seconds(seconds)));
    return page.toString();
  }

  private void exercise(Page page, ExerciseProof proof) {
    State state = proof.proved() ? State.PASSED : State.FAILED;
    Paint paint = proof.proved() ? Paint.GREEN : Paint.RED;
    String name =
        VisibleText.cut(
            Neutral.TERMINAL.own(proof.spec().number() + " " + proof.spec().title()), NAME);
    String figures =
        String.format(
            Locale.ROOT,
            "reference %7s   wrong %5s %7s",
            Figures.points(proof.reference().passed(), proof.reference().tried()),
            Figures.points(proof.caught(), proof.wrong()),
            Figures.seconds(proof.seconds()));
    page.line(
        "  "
            + page.paint(paint, glyphs.mark(state))
            + " "
            + Wrap.pad(name, NAME)
            + " "
            + page.paint(Paint.QUIET, figures));
    proof.margin().ifPresent(margin -> page.text(BODY, Paint.QUIET, figures(margin)));
    proof.problems().forEach(problem -> problem(page, problem));
  }

  private static void problem(Page page, Problem problem) {
    page.line(" ".repeat(BODY) + Neutral.TERMINAL.own(problem.place()));
    String text = (problem.what() + " " + problem.mend()).strip();
    page.text(BODY + 2, Paint.NONE, Neutral.TERMINAL.own(text));
  }

  private static String figures(Margin margin) {
    return String.format(
        Locale.ROOT,
        "%.1f standard deviations from its threshold (%.3g ± %.2g over %d seeds, least %.3g)",
        margin.deviations(),
        margin.mean(),
        margin.deviation(),
        margin.runs(),
        margin.least());
  }
}
