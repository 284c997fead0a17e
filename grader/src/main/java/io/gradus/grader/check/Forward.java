package io.gradus.grader.check;

import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.OwnBlockValue;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.network.Inferred;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code forwardInternal} of a learner's block does, where one thing follows the other.
 */
final class Forward {
  private Forward() {}

  /** A call that changes an array, and the child that it runs, where it runs one. */
  record Step(Optional<Inferred> child, Call call) {}

  /**
   * Whether the block runs each of its children once, one behind the other. Where arrays meet again
   * (a sum, a concatenation, two outputs), it is not.
   */
  static boolean isStraight(Inferred at) {
    if (!(at.block() instanceof OwnBlockValue own)
        || own.operations().isEmpty()
        || at.outputs().size() != 1) {
      return false;
    }
    boolean forks =
        own.operations().stream()
            .filter(call -> childOf(at, call).isEmpty())
            .anyMatch(Forward::mayJoin);
    return !forks && at.children().stream().allMatch(child -> runs(own, child) == 1);
  }

  private static boolean mayJoin(Call call) {
    Kind kind = Operation.of(call).kind();
    boolean several = call.is("NDList", "new") && call.arguments().size() > 1;
    return several || kind == Kind.UNKNOWN || kind == Kind.ARITHMETIC;
  }

  private static long runs(OwnBlockValue own, Inferred child) {
    return own.operations().stream()
        .filter(call -> call.name().equals("forward"))
        .filter(call -> call.receiver().stream().anyMatch(each -> each == child.block()))
        .count();
  }

  private static Optional<Inferred> childOf(Inferred at, Call call) {
    Optional<Value> receiver = call.receiver();
    return call.name().equals("forward") && receiver.isPresent()
        ? at.children().stream().filter(child -> child.block() == receiver.get()).findFirst()
        : Optional.empty();
  }

  /** The steps of a block that is straight. */
  static List<Step> of(Inferred at) {
    List<Step> steps = new ArrayList<>();
    for (Call call : ((OwnBlockValue) at.block()).operations()) {
      Optional<Inferred> child = childOf(at, call);
      if (child.isPresent() || Operation.of(call).matters()) {
        steps.add(new Step(child, call));
      }
    }
    return steps;
  }
}
