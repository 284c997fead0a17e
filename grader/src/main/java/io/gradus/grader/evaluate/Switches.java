package io.gradus.grader.evaluate;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs switches, old and new. */
final class Switches {
  private final Machine machine;
  private final Statements statements;

  Switches(Machine machine, Statements statements) {
    this.machine = machine;
    this.statements = statements;
  }

  Flow run(SwitchTree tree, Frame frame) {
    Value value = machine.expressions.eval(tree.getExpression(), frame);
    Flow flow = run(value, tree.getCases(), frame);
    boolean ended = flow.ends(Flow.Kind.BREAK, Optional.empty()) || flow.kind() == Flow.Kind.YIELD;
    return ended ? Flow.NORMAL : flow;
  }

  Value eval(SwitchExpressionTree tree, Frame frame) {
    Value value = machine.expressions.eval(tree.getExpression(), frame);
    Frame inner = frame.lambda();
    Flow flow = run(value, tree.getCases(), inner);
    Value result = flow.value().orElseGet(Opaque::nameless);
    for (Value early : inner.earlyResults()) {
      result = Value.join(result, early);
    }
    return result;
  }

  private Flow run(Value value, List<? extends CaseTree> cases, Frame frame) {
    int taken = -1;
    int otherwise = -1;
    for (int i = 0; i < cases.size() && taken < 0; i++) {
      List<? extends ExpressionTree> labels = cases.get(i).getExpressions();
      if (isDefault(cases.get(i))) {
        otherwise = i;
      }
      for (ExpressionTree label : labels) {
        Optional<Boolean> fits = fits(value, label, frame);
        if (fits.isEmpty()) {
          return any(cases, frame);
        }
        taken = fits.get() ? i : taken;
      }
    }
    int from = taken >= 0 ? taken : otherwise;
    return from < 0 ? Flow.NORMAL : from(from, cases, frame);
  }

  private static boolean isDefault(CaseTree tree) {
    return tree.getExpressions().isEmpty();
  }

  private Optional<Boolean> fits(Value value, ExpressionTree label, Frame frame) {
    if (label instanceof IdentifierTree name && value instanceof Constant constant) {
      return Optional.of(constant.name().contentEquals(name.getName()));
    }
    if (label instanceof IdentifierTree name
        && value instanceof Thing thing
        && thing.get(OwnClasses.ENUM_NAME).isPresent()) {
      return Optional.of(
          thing.get(OwnClasses.ENUM_NAME).get().equals(new Value.Text(name.getName().toString())));
    }
    return Operators.same(value, machine.expressions.eval(label, frame));
  }

  private Flow any(List<? extends CaseTree> cases, Frame frame) {
    List<Supplier<Flow>> ways = new ArrayList<>();
    boolean hasDefault = false;
    for (int i = 0; i < cases.size(); i++) {
      int from = i;
      hasDefault |= isDefault(cases.get(i));
      ways.add(
          () -> {
            Flow flow = from(from, cases, frame.inner());
            return flow.ends(Flow.Kind.BREAK, Optional.empty()) ? Flow.NORMAL : flow;
          });
    }
    if (!hasDefault) {
      ways.add(() -> Flow.NORMAL);
    }
    return statements.either(frame, ways);
  }

  private Flow from(int first, List<? extends CaseTree> cases, Frame frame) {
    Tree body = cases.get(first).getBody();
    if (body instanceof ExpressionTree expression) {
      return Flow.yielding(machine.expressions.eval(expression, frame));
    }
    if (body != null) {
      return statements.run(body, frame);
    }
    for (CaseTree each : cases.subList(first, cases.size())) {
      if (each.getStatements() == null) {
        return Flow.NORMAL;
      }
      Flow flow = statements.run(each.getStatements(), frame);
      if (!flow.isNormal()) {
        return flow;
      }
    }
    return Flow.NORMAL;
  }
}
