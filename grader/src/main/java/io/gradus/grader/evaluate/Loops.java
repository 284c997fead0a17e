package io.gradus.grader.evaluate;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs loops: turn by turn where it is known that there is another one, else once for any number of
 * turns.
 */
final class Loops {
  /** More turns than this are not counted: nobody builds a network in so many. */
  private static final int MOST_TURNS = 2_000;

  /** A loop that has built nothing after so many turns works on data, and is not followed. */
  private static final int MOST_TURNS_WITHOUT_BLOCKS = 24;

  private final Machine machine;
  private final Statements statements;
  private int barren;

  Loops(Machine machine, Statements statements) {
    this.machine = machine;
    this.statements = statements;
  }

  private record Loop(
      Supplier<Optional<Boolean>> again, Supplier<Flow> body, Runnable update, String label) {
    Optional<String> name() {
      return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }
  }

  Flow runFor(ForLoopTree tree, Frame frame, Optional<String> label) {
    statements.run(tree.getInitializer(), frame);
    return run(
        new Loop(
            () -> condition(tree.getCondition(), frame),
            () -> statements.run(tree.getStatement(), frame.inner()),
            () -> statements.run(tree.getUpdate(), frame),
            label.orElse("")));
  }

  Flow runWhile(WhileLoopTree tree, Frame frame, Optional<String> label) {
    return run(
        new Loop(
            () -> condition(tree.getCondition(), frame),
            () -> statements.run(tree.getStatement(), frame.inner()),
            () -> {},
            label.orElse("")));
  }

  Flow runDoWhile(DoWhileLoopTree tree, Frame frame, Optional<String> label) {
    Flow first = statements.run(tree.getStatement(), frame.inner());
    if (first.ends(Flow.Kind.BREAK, label)) {
      return Flow.NORMAL;
    }
    if (!first.isNormal() && !first.ends(Flow.Kind.CONTINUE, label)) {
      return first;
    }
    return run(
        new Loop(
            () -> condition(tree.getCondition(), frame),
            () -> statements.run(tree.getStatement(), frame.inner()),
            () -> {},
            label.orElse("")));
  }

  private Optional<Boolean> condition(ExpressionTree tree, Frame frame) {
    return tree == null
        ? Optional.of(true)
        : machine.expressions.truth(machine.expressions.eval(tree, frame));
  }

  Flow runForEach(EnhancedForLoopTree tree, Frame frame, Optional<String> label) {
    Value values = machine.expressions.eval(tree.getExpression(), frame);
    VariableTree variable = tree.getVariable();
    if (values instanceof Sequence sequence && sequence.isExact()) {
      int made = machine.builds();
      int turns = 0;
      for (Value value : sequence.values()) {
        if (!machine.budget.step()) {
          return Flow.NORMAL;
        }
        if (turns++ >= mostTurns() && machine.builds() == made) {
          return anyTimes(() -> turn(tree.getStatement(), frame, variable, value));
        }
        Flow flow =
            inside(
                turns > 1 && machine.builds() == made,
                () -> turn(tree.getStatement(), frame, variable, value));
        if (flow.ends(Flow.Kind.BREAK, label)) {
          return Flow.NORMAL;
        }
        if (!flow.isNormal() && !flow.ends(Flow.Kind.CONTINUE, label)) {
          return flow;
        }
      }
      return Flow.NORMAL;
    }
    String type = Types.simpleName(variable.getType());
    String name = variable.getName().toString();
    Value each = Types.parameter(type, name);
    Value element =
        each instanceof Opaque ? Opaque.derived(name, type, Derivation.elementOf(values)) : each;
    return anyTimes(() -> turn(tree.getStatement(), frame, variable, element));
  }

  private Flow turn(StatementTree body, Frame frame, VariableTree variable, Value value) {
    Frame inner = frame.inner();
    String name = variable.getName().toString();
    String type = Types.simpleName(variable.getType());
    inner.declare(name, new Slot(machine.heap, name, Slot.named(value, name, type)));
    return statements.run(body, inner);
  }

  private Flow run(Loop loop) {
    int made = machine.builds();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      if (!machine.budget.step()) {
        return Flow.NORMAL;
      }
      if (turn >= mostTurns() && machine.builds() == made) {
        break;
      }
      Optional<Boolean> again = loop.again().get();
      if (again.isEmpty()) {
        return anyTimes(() -> bodyAndUpdate(loop));
      }
      if (!again.get()) {
        return Flow.NORMAL;
      }
      Flow flow = inside(turn > 0 && machine.builds() == made, loop.body());
      if (flow.ends(Flow.Kind.BREAK, loop.name())) {
        return Flow.NORMAL;
      }
      if (!flow.isNormal() && !flow.ends(Flow.Kind.CONTINUE, loop.name())) {
        return flow;
      }
      loop.update().run();
    }
    return anyTimes(() -> bodyAndUpdate(loop));
  }

  /** After so many turns a loop that has built nothing is not counted on. */
  private int mostTurns() {
    return Math.max(2, MOST_TURNS_WITHOUT_BLOCKS >> (3 * barren));
  }

  /** Takes a turn; loops inside of one that builds nothing are given up sooner. */
  private Flow inside(boolean buildsNothing, Supplier<Flow> turn) {
    if (!buildsNothing) {
      return turn.get();
    }
    barren++;
    try {
      return turn.get();
    } finally {
      barren--;
    }
  }

  private static Flow bodyAndUpdate(Loop loop) {
    Flow flow = loop.body().get();
    loop.update().run();
    return flow;
  }

  /**
   * One turn that stands for any number of them: what it changes is not known at its beginning, so
   * the turn is first taken to see what that is, and then again.
   */
  private Flow anyTimes(Supplier<Flow> turn) {
    machine.heap.atEachTurn(machine.heap.changesOf(turn));
    machine.heap.widen(machine.heap.changesOf(turn));
    return Flow.NORMAL;
  }

  /** A turn for each value of a sequence, for {@code forEach}. */
  void each(Value values, java.util.function.Consumer<Value> turn) {
    if (values instanceof Sequence sequence && sequence.isExact()) {
      int made = machine.builds();
      int turns = 0;
      for (Value value : List.copyOf(sequence.values())) {
        if (!machine.budget.step()) {
          return;
        }
        if (turns++ >= mostTurns() && machine.builds() == made) {
          break;
        }
        turn.accept(value);
      }
      return;
    }
    anyTimes(
        () -> {
          turn.accept(Opaque.nameless());
          return Flow.NORMAL;
        });
  }
}
