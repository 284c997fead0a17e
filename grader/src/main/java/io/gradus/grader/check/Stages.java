package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.BlockValue;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.FunctionValue;
import io.gradus.grader.evaluate.OwnBlockValue;
import io.gradus.grader.evaluate.SequentialValue;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.layer.BatchNormalization;
import io.gradus.grader.network.layer.Convolution;
import io.gradus.grader.network.layer.Dense;
import io.gradus.grader.network.layer.Elementwise;
import io.gradus.grader.network.layer.EmbeddingTable;
import io.gradus.grader.network.layer.Fixed;
import io.gradus.grader.network.layer.Flattening;
import io.gradus.grader.network.layer.GlobalPooling;
import io.gradus.grader.network.layer.LayerNormalization;
import io.gradus.grader.network.layer.Pooling;
import io.gradus.grader.network.layer.Recurrent;
import io.gradus.grader.network.layer.Transposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network as a row of stages, as far as one follows the other. */
final class Stages {
  private Stages() {}

  /**
   * What a network does from its input to its output. Where the way forks, or is not known, stands
   * one stage of kind {@link Kind#UNKNOWN}.
   */
  static List<Stage> of(Inferred network) {
    List<Stage> stages = new ArrayList<>();
    follow(network, network.block().madeAt(), stages);
    return List.copyOf(stages);
  }

  /** The row from input to output, and the rows inside of its forks. */
  static List<List<Stage>> rows(Inferred network) {
    List<List<Stage>> rows = new ArrayList<>();
    rows.add(of(network));
    inner(network, rows);
    return rows;
  }

  private static void inner(Inferred at, List<List<Stage>> rows) {
    if (isOneCall(at)) {
      return;
    }
    boolean straight = sequence(at).isPresent() || Forward.isStraight(at);
    for (Inferred child : at.children()) {
      if (!straight) {
        rows.add(of(child));
      }
      inner(child, rows);
    }
  }

  /** The block whose parts run one behind the other, where that is all that happens. */
  private static Optional<SequentialValue> sequence(Inferred at) {
    if (at.block() instanceof OwnBlockValue own) {
      return own.sequence();
    }
    return at.block() instanceof SequentialValue sequential
        ? Optional.of(sequential)
        : Optional.empty();
  }

  private static void follow(Inferred at, SourceSpan span, List<Stage> stages) {
    if (isOneCall(at)) {
      stages.add(new Stage(Kind.UNKNOWN, at.name(), span, at));
    } else if (at.layer().isPresent()) {
      stages.add(layer(at.layer().get(), at, span));
    } else if (sequence(at).isPresent()
        && sequence(at).get().parts().size() == at.children().size()
        && at.outputs().size() == 1) {
      List<Part> parts = sequence(at).get().parts();
      for (int i = 0; i < parts.size(); i++) {
        follow(at.children().get(i), parts.get(i).addedAt(), stages);
      }
    } else if (at.block() instanceof FunctionValue function) {
      stages.add(function(function.operations(), at, span));
    } else if (at.block() instanceof OwnBlockValue && Forward.isStraight(at)) {
      Forward.of(at).forEach(step -> step(step, at, stages));
    } else {
      stages.add(new Stage(Kind.UNKNOWN, at.name(), span, at));
    }
  }

  /** A network of DJL's zoo, all of which stands at the call that makes it. */
  private static boolean isOneCall(Inferred at) {
    SourceSpan call = at.block().madeAt();
    return at.children().size() > 1
        && at.flattened().stream().allMatch(part -> part.block().madeAt().equals(call));
  }

  private static void step(Forward.Step step, Inferred at, List<Stage> stages) {
    if (step.child().isPresent()) {
      follow(step.child().get(), step.call().span(), stages);
    } else {
      stages.add(function(List.of(step.call()), at, step.call().span()));
    }
  }

  private static Stage layer(Layer layer, Inferred at, SourceSpan span) {
    return new Stage(kind(layer), layer.name(), span, at);
  }

  private static Kind kind(Layer layer) {
    if (layer instanceof Dense) {
      return Kind.DENSE;
    }
    if (layer instanceof Convolution || layer instanceof Transposed) {
      return Kind.CONVOLUTION;
    }
    if (layer instanceof Recurrent) {
      return Kind.RECURRENT;
    }
    if (layer instanceof EmbeddingTable) {
      return Kind.EMBEDDING;
    }
    if (layer instanceof BatchNormalization) {
      return Kind.BATCH_NORM;
    }
    if (layer instanceof LayerNormalization) {
      return Kind.LAYER_NORM;
    }
    if (layer instanceof Flattening) {
      return Kind.FLATTEN;
    }
    if (layer instanceof Pooling pooling) {
      return pooling.kind().equals("avg") ? Kind.MEAN_POOL : Kind.MAX_POOL;
    }
    if (layer instanceof GlobalPooling pooling) {
      return pooling.kind().equals("avg") ? Kind.MEAN_POOL : Kind.MAX_POOL;
    }
    if (layer instanceof Fixed.Prelu) {
      return Kind.ACTIVATION;
    }
    if (layer instanceof Elementwise) {
      return switch (layer.name()) {
        case "Dropout" -> Kind.DROPOUT;
        case "identity" -> Kind.IDENTITY;
        case "SparseMax" -> Kind.UNKNOWN;
        default -> Kind.ACTIVATION;
      };
    }
    return Kind.UNKNOWN;
  }

  /** Powers of e, divided by their sum; before that, the largest may be subtracted. */
  private static boolean isSoftmaxByHand(List<Operation> done) {
    List<String> names = done.stream().map(Operation::name).toList();
    return names.containsAll(List.of("exp", "sum", "div"))
        && List.of("exp", "sum", "div", "sub", "max").containsAll(names);
  }

  /** What a learner's function does; unknown unless every one of its calls is. */
  private static Stage function(List<Call> calls, Inferred at, SourceSpan span) {
    BlockValue block = (BlockValue) at.block();
    List<Operation> done = calls.stream().map(Operation::of).filter(Operation::matters).toList();
    if (isSoftmaxByHand(done)) {
      return new Stage(Kind.SOFTMAX, "softmax", span, at);
    }
    if (done.stream().anyMatch(each -> each.kind() == Kind.UNKNOWN)) {
      return new Stage(Kind.UNKNOWN, block.kind(), span, at);
    }
    List<Operation> changing =
        done.stream()
            .filter(each -> each.kind() != Kind.SHAPE && each.kind() != Kind.FLATTEN)
            .toList();
    if (changing.size() == 2
        && changing.get(0).kind() == Kind.SOFTMAX
        && changing.get(1).name().equals("log")) {
      return new Stage(Kind.LOG_SOFTMAX, "logSoftmax", span, at);
    }
    if (changing.size() > 1) {
      return new Stage(Kind.UNKNOWN, block.kind(), span, at);
    }
    Operation only =
        !changing.isEmpty()
            ? changing.get(0)
            : done.isEmpty() ? Operation.NOTHING : done.get(done.size() - 1);
    return new Stage(only.kind(), only.name(), span, at);
  }
}
