package io.gradus.grader.evaluate;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import io.gradus.grader.evaluate.Value.None;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs statements. */
final class Statements {
  private final Machine machine;
  private final Loops loops;
  private final Switches switches;

  Statements(Machine machine) {
    this.machine = machine;
    this.loops = new Loops(machine, this);
    this.switches = new Switches(machine, this);
  }

  Loops loops() {
    return loops;
  }

  Flow run(List<? extends Tree> statements, Frame frame) {
    for (Tree statement : statements) {
      Flow flow = run(statement, frame);
      if (!flow.isNormal()) {
        return flow;
      }
    }
    return Flow.NORMAL;
  }

  Flow run(Tree statement, Frame frame) {
    if (!machine.budget.step() || !machine.budget.enter()) {
      return Flow.NORMAL;
    }
    try {
      return dispatch(statement, frame);
    } finally {
      machine.budget.leave();
    }
  }

  private Flow dispatch(Tree statement, Frame frame) {
    if (statement instanceof ExpressionStatementTree tree) {
      machine.expressions.eval(tree.getExpression(), frame);
      return Flow.NORMAL;
    }
    if (statement instanceof VariableTree tree) {
      declare(tree, frame);
      return Flow.NORMAL;
    }
    if (statement instanceof ReturnTree tree) {
      ExpressionTree value = tree.getExpression();
      return Flow.returning(value == null ? None.VOID : machine.expressions.eval(value, frame));
    }
    if (statement instanceof BlockTree tree) {
      return run(tree.getStatements(), frame.inner());
    }
    if (statement instanceof IfTree tree) {
      return runIf(tree, frame.inner());
    }
    if (statement instanceof TryTree tree) {
      return runTry(tree, frame.inner());
    }
    if (statement instanceof ThrowTree tree) {
      machine.expressions.eval(tree.getExpression(), frame);
      return Flow.THROW;
    }
    if (statement instanceof BreakTree tree) {
      return Flow.jump(Flow.Kind.BREAK, tree.getLabel());
    }
    if (statement instanceof ContinueTree tree) {
      return Flow.jump(Flow.Kind.CONTINUE, tree.getLabel());
    }
    if (statement instanceof YieldTree tree) {
      return Flow.yielding(machine.expressions.eval(tree.getValue(), frame));
    }
    if (statement instanceof SynchronizedTree tree) {
      return run(tree.getBlock(), frame);
    }
    if (statement instanceof SwitchTree tree) {
      return switches.run(tree, frame.inner());
    }
    return runLoop(statement, frame, Optional.empty());
  }

  private Flow runLoop(Tree statement, Frame frame, Optional<String> label) {
    if (statement instanceof LabeledStatementTree tree) {
      Optional<String> name = Optional.of(tree.getLabel().toString());
      Flow flow = runLoop(tree.getStatement(), frame, name);
      return flow.ends(Flow.Kind.BREAK, name) ? Flow.NORMAL : flow;
    }
    if (statement instanceof ForLoopTree tree) {
      return loops.runFor(tree, frame.inner(), label);
    }
    if (statement instanceof EnhancedForLoopTree tree) {
      return loops.runForEach(tree, frame.inner(), label);
    }
    if (statement instanceof WhileLoopTree tree) {
      return loops.runWhile(tree, frame, label);
    }
    if (statement instanceof DoWhileLoopTree tree) {
      return loops.runDoWhile(tree, frame, label);
    }
    if (statement instanceof ClassTree tree) {
      machine.model.addLocal(tree, frame);
      return Flow.NORMAL;
    }
    if (statement instanceof AssertTree || label.isEmpty()) {
      return Flow.NORMAL;
    }
    return run(statement, frame);
  }

  /** Declares a variable, as a local one or a parameter of a lambda. */
  void declare(VariableTree tree, Frame frame) {
    String name = tree.getName().toString();
    String type = Types.simpleName(tree.getType());
    Value value =
        tree.getInitializer() == null
            ? Types.unset(type, name)
            : machine.expressions.evalAs(tree.getInitializer(), tree.getType(), frame);
    machine.expressions.name(value, name, machine.file.nameSpan(tree, name));
    frame.declare(name, new Slot(machine.heap, name, Slot.named(value, name, type)));
  }

  private Flow runIf(IfTree tree, Frame frame) {
    Optional<Boolean> holds =
        machine.expressions.truth(machine.expressions.eval(tree.getCondition(), frame));
    StatementTree otherwise = tree.getElseStatement();
    if (holds.isPresent()) {
      return holds.get()
          ? run(tree.getThenStatement(), frame)
          : otherwise == null ? Flow.NORMAL : run(otherwise, frame);
    }
    return either(
        frame,
        List.of(
            () -> run(tree.getThenStatement(), frame.inner()),
            () -> otherwise == null ? Flow.NORMAL : run(otherwise, frame.inner())));
  }

  /** Takes all ways from here, and goes on with what they agree on. */
  Flow either(Frame frame, List<Supplier<Flow>> ways) {
    Optional<Heap.Changes> open = Optional.empty();
    Optional<Flow> result = Optional.empty();
    Optional<Heap.Changes> returned = Optional.empty();
    for (Supplier<Flow> way : ways) {
      machine.heap.fork();
      Flow flow;
      Heap.Changes changes;
      try {
        flow = way.get();
      } finally {
        changes = machine.heap.rollBack();
      }
      if (flow.kind() == Flow.Kind.THROW) {
        continue;
      }
      if (flow.kind() == Flow.Kind.RETURN || flow.kind() == Flow.Kind.YIELD) {
        flow.value().ifPresent(frame.earlyResults()::add);
        returned = Optional.of(merged(returned, changes));
        result = result.isPresent() ? result : Optional.of(flow);
        continue;
      }
      open = Optional.of(merged(open, changes));
      result = Optional.of(flow.isNormal() || result.isEmpty() ? flow : result.get());
    }
    if (open.isPresent()) {
      machine.heap.apply(open.get());
      return result.filter(flow -> flow.value().isEmpty()).orElse(Flow.NORMAL);
    }
    returned.ifPresent(machine.heap::apply);
    return result.orElse(Flow.THROW);
  }

  /** What two ways agree on, as changes from here. */
  private Heap.Changes merged(Optional<Heap.Changes> before, Heap.Changes now) {
    if (before.isEmpty()) {
      return now;
    }
    machine.heap.fork();
    machine.heap.join(before.get(), now);
    return machine.heap.rollBack();
  }

  private Flow runTry(TryTree tree, Frame frame) {
    for (Tree resource : tree.getResources()) {
      if (resource instanceof VariableTree variable) {
        declare(variable, frame);
      } else if (resource instanceof ExpressionTree expression) {
        machine.expressions.eval(expression, frame);
      }
    }
    Flow flow = run(tree.getBlock(), frame);
    if (flow.kind() == Flow.Kind.THROW && !tree.getCatches().isEmpty()) {
      flow = Flow.NORMAL;
    }
    if (tree.getFinallyBlock() != null) {
      Flow last = run(tree.getFinallyBlock(), frame);
      return last.isNormal() ? flow : last;
    }
    return flow;
  }
}
