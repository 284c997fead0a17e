package io.gradus.grader.evaluate;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.VariableTree;
import io.gradus.grader.evaluate.Value.None;
import java.util.List;

/** Calls of lambdas and method references. */
final class ClosureCalls {
  private final Machine machine;

  ClosureCalls(Machine machine) {
    this.machine = machine;
  }

  /** Applies a function to values. */
  Value apply(Value function, List<Value> arguments) {
    if (!(function instanceof Closure closure)) {
      return Opaque.nameless();
    }
    if (!machine.budget.step() || !machine.budget.enter()) {
      return Opaque.nameless();
    }
    try {
      return closure.tree() instanceof LambdaExpressionTree lambda
          ? applyLambda(lambda, closure.frame(), arguments)
          : applyReference((MemberReferenceTree) closure.tree(), closure, arguments);
    } finally {
      machine.budget.leave();
    }
  }

  private Value applyLambda(LambdaExpressionTree lambda, Frame captured, List<Value> arguments) {
    Frame frame = captured.lambda();
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      VariableTree parameter = lambda.getParameters().get(i);
      String name = parameter.getName().toString();
      String type = Types.simpleName(parameter.getType());
      Value value = i < arguments.size() ? arguments.get(i) : Types.parameter(type, name);
      frame.declare(name, new Slot(machine.heap, name, Slot.named(value, name, type)));
    }
    if (lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
      return machine.expressions.eval(lambda.getBody(), frame);
    }
    Flow flow = machine.statements.run(lambda.getBody(), frame);
    Value result = flow.value().orElse(None.VOID);
    for (Value early : frame.earlyResults()) {
      result = result == None.VOID ? early : Value.join(result, early);
    }
    return result;
  }

  private Value applyReference(MemberReferenceTree tree, Closure closure, List<Value> arguments) {
    String name = tree.getName().toString();
    Value receiver = closure.receiver().orElseGet(Opaque::nameless);
    return machine.library.reference(tree, receiver, name, arguments, closure.frame());
  }
}
