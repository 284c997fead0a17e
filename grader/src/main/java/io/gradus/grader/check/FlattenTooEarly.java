package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.network.Inference.Located;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.layer.Dense;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A layer that needs height, width or time behind a flatten. It is the cause of a shape that does
 * not fit, and is told in its place.
 */
final class FlattenTooEarly implements Check {
  /** A flatten, and the layer behind it that cannot take a row. */
  private record Pair(Stage flatten, Stage layer, List<Stage> behind) {}

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    for (Sized sized : evidence.networks()) {
      pair(sized).ifPresent(pair -> found.add(finding(evidence, pair)));
    }
    return found;
  }

  /** Where a shape does not fit for this reason, so that it needs no finding of its own. */
  static Set<SourceSpan> explained(Evidence evidence) {
    Set<SourceSpan> spans = new HashSet<>();
    for (Sized sized : evidence.networks()) {
      if (pair(sized).isPresent()) {
        sized.fault().map(Located::span).ifPresent(spans::add);
      }
    }
    return spans;
  }

  private static Optional<Pair> pair(Sized sized) {
    Optional<Located> fault =
        sized.fault().filter(located -> located.fault().code() == ShapeCode.AXES);
    if (fault.isEmpty()) {
      return Optional.empty();
    }
    for (List<Stage> row : Stages.rows(sized.root())) {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).inferred().block() == fault.get().block() && isSpatial(row.get(i))) {
          Optional<Stage> flatten = flattenBefore(row.subList(0, i));
          int at = i;
          return flatten.map(
              stage -> new Pair(stage, row.get(at), row.subList(at + 1, row.size())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSpatial(Stage stage) {
    return stage.is(Kind.CONVOLUTION)
        || stage.is(Kind.MAX_POOL)
        || stage.is(Kind.MEAN_POOL)
        || stage.is(Kind.RECURRENT);
  }

  private static Optional<Stage> flattenBefore(List<Stage> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Stage stage = before.get(i);
      if (stage.is(Kind.FLATTEN)) {
        return Optional.of(stage);
      }
      if (stage.is(Kind.SHAPE) || stage.is(Kind.UNKNOWN) || stage.is(Kind.EMBEDDING)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static SourceFinding finding(Evidence evidence, Pair pair) {
    return CheckCode.FLATTEN_TOO_EARLY.at(
        pair.flatten().span(),
        "This flatten stands before a "
            + pair.layer().name()
            + ", which needs the axes that it lays side by side: move it behind the last layer of"
            + " that kind, before the first Linear.",
        "In a flat row nothing tells which numbers were neighbours.",
        fix(evidence, pair));
  }

  private static SourceFix[] fix(Evidence evidence, Pair pair) {
    SourceFix[] removal = Removal.of(evidence, pair.flatten().span(), "Remove this flatten");
    Optional<Stage> dense = firstDense(pair.behind());
    if (removal.length == 0 || dense.isEmpty()) {
      return removal;
    }
    boolean flatAgain =
        pair.behind().subList(0, pair.behind().indexOf(dense.get())).stream()
            .anyMatch(stage -> stage.is(Kind.FLATTEN));
    if (flatAgain) {
      return removal;
    }
    Optional<Call> add = evidence.adding(dense.get().span());
    if (add.isEmpty()) {
      return new SourceFix[0];
    }
    return Insertion.before(evidence.text(), add.get(), "Blocks.batchFlattenBlock()")
        .map(
            insertion -> {
              List<SourceEdit> edits = new ArrayList<>(removal[0].edits());
              edits.add(insertion);
              return new SourceFix[] {
                new SourceFix("Move this flatten before the first Linear", edits)
              };
            })
        .orElseGet(() -> new SourceFix[0]);
  }

  private static Optional<Stage> firstDense(List<Stage> behind) {
    for (Stage stage : behind) {
      Optional<Layer> layer = stage.layer();
      if (layer.isPresent() && layer.get() instanceof Dense) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
