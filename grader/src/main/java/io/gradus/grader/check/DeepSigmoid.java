package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** So many sigmoids behind each other that next to no gradient reaches the first layers. */
final class DeepSigmoid implements Check {
  /** A sigmoid's slope is at most 1/4: through five of them comes at most 1/1024 of a gradient. */
  static final int MANY = 5;

  /** Somebody who writes this knows what many sigmoids do. */
  private static final Pattern SHOWN = Pattern.compile("vanish", Pattern.CASE_INSENSITIVE);

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Sized sized : evidence.networks()) {
      if (evidence.isSound(sized)) {
        List<SourceFinding> here = new ArrayList<>();
        Stages.rows(sized.root()).forEach(row -> inRow(row).ifPresent(here::add));
        if (!here.isEmpty() && !isExperiment(evidence, sized)) {
          found.addAll(here);
        }
      }
    }
    return found;
  }

  /** Whether one place makes networks of different depths, or the file tells what is to be seen. */
  private static boolean isExperiment(Evidence evidence, Sized sized) {
    return evidence.says(SHOWN)
        || evidence.networks().stream()
            .filter(other -> place(other).equals(place(sized)))
            .anyMatch(other -> other.root().children().size() != sized.root().children().size());
  }

  private static SourceSpan place(Sized sized) {
    return sized.network().block().madeAt();
  }

  private static Optional<SourceFinding> inRow(List<Stage> row) {
    List<Stage> sigmoids = new ArrayList<>();
    List<Stage> hidden = new ArrayList<>();
    for (Stage stage : row) {
      if (stage.isActivation("sigmoid")) {
        sigmoids.add(stage);
      } else if (stage.isLinear()) {
        hidden = List.copyOf(sigmoids);
      } else if (stage.is(Kind.BATCH_NORM) || stage.is(Kind.LAYER_NORM) || stage.is(Kind.UNKNOWN)) {
        if (hidden.size() >= MANY) {
          break;
        }
        sigmoids.clear();
        hidden = List.of();
      }
    }
    return hidden.size() < MANY
        ? Optional.empty()
        : Optional.of(
            CheckCode.DEEP_SIGMOID.at(
                hidden.get(0).span(),
                hidden.size()
                    + " hidden layers with a sigmoid stand behind each other, through which hardly"
                    + " any gradient comes: use Activation::relu in them.",
                "A sigmoid's slope is at most 1/4, so that the first layers get at most 1/"
                    + (1L << (2 * Math.min(hidden.size(), 15)))
                    + " of what the loss says."));
  }
}
