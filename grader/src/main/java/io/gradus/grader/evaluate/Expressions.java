package io.gradus.grader.evaluate;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.Either;
import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Text;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Evaluates expressions. */
final class Expressions {
  private final Machine machine;
  private final Names names;
  private final Arrays arrays;
  private final Switches switches;

  Expressions(Machine machine) {
    this.machine = machine;
    this.names = new Names(machine);
    this.arrays = new Arrays(machine);
    this.switches = new Switches(machine, machine.statements);
  }

  Names names() {
    return names;
  }

  Value eval(Tree tree, Frame frame) {
    if (tree == null || !machine.budget.step() || !machine.budget.enter()) {
      return Opaque.nameless();
    }
    try {
      return dispatch(tree, frame);
    } finally {
      machine.budget.leave();
    }
  }

  /** Evaluates what is assigned to something of a declared type. */
  Value evalAs(ExpressionTree tree, Tree type, Frame frame) {
    if (tree instanceof NewArrayTree array && array.getType() == null) {
      return arrays.create(array, Types.simpleName(type), frame);
    }
    return Operators.cast(Types.simpleName(type), eval(tree, frame));
  }

  private Value dispatch(Tree tree, Frame frame) {
    if (tree instanceof MethodInvocationTree || tree instanceof MemberSelectTree) {
      return chain((ExpressionTree) tree, frame);
    }
    if (tree instanceof IdentifierTree identifier) {
      return names.value(identifier, frame);
    }
    if (tree instanceof LiteralTree literal) {
      return literal(literal.getValue());
    }
    if (tree instanceof NewClassTree created) {
      return machine.invocations.create(created, Optional.empty(), frame);
    }
    if (tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree) {
      return closure((ExpressionTree) tree, frame);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(binary, frame);
    }
    if (tree instanceof ParenthesizedTree inner) {
      return eval(inner.getExpression(), frame);
    }
    if (tree instanceof AssignmentTree assignment) {
      Value value = eval(assignment.getExpression(), frame);
      return assign(assignment.getVariable(), value, frame);
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      return conditional(conditional, frame);
    }
    if (tree instanceof TypeCastTree cast) {
      return Operators.cast(Types.simpleName(cast.getType()), eval(cast.getExpression(), frame));
    }
    if (tree instanceof NewArrayTree array) {
      return arrays.create(array, Types.simpleName(array.getType()), frame);
    }
    if (tree instanceof ArrayAccessTree access) {
      return arrays.get(
          eval(access.getExpression(), frame), eval(access.getIndex(), frame), access);
    }
    return rare(tree, frame);
  }

  private Value rare(Tree tree, Frame frame) {
    if (tree instanceof CompoundAssignmentTree compound) {
      Value before = eval(compound.getVariable(), frame);
      Value by = eval(compound.getExpression(), frame);
      Value after = Operators.binary(compound.getKind(), before, by);
      Value kept = before instanceof Whole whole ? Operators.cast(whole.type(), after) : after;
      return assign(compound.getVariable(), kept, frame);
    }
    if (tree instanceof UnaryTree unary) {
      return unary(unary, frame);
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return switches.eval(choice, frame);
    }
    if (tree instanceof InstanceOfTree test) {
      eval(test.getExpression(), frame);
      return Opaque.named("?", "boolean");
    }
    if (tree instanceof ErroneousTree erroneous) {
      Value last = Opaque.nameless();
      for (Tree part : erroneous.getErrorTrees()) {
        last = part instanceof ExpressionTree ? eval(part, frame) : last;
      }
      return machine.lost(tree, "half-typed code");
    }
    return machine.lost(tree, "unknown expression");
  }

  private static Value literal(Object value) {
    if (value instanceof Integer number) {
      return Whole.ofInt(number);
    }
    if (value instanceof Long number) {
      return new Whole(Size.of(number), "long");
    }
    if (value instanceof Character character) {
      return new Whole(Size.of(character), "char");
    }
    if (value instanceof Double || value instanceof Float) {
      return new Real(((Number) value).doubleValue(), value instanceof Float);
    }
    if (value instanceof Boolean truth) {
      return new Truth(truth);
    }
    return value instanceof String text ? new Text(text) : None.NULL;
  }

  /** Calls one behind the other, which a learner may write by the hundred: a loop, no recursion. */
  private Value chain(ExpressionTree tree, Frame frame) {
    Deque<ExpressionTree> links = new ArrayDeque<>();
    ExpressionTree at = tree;
    while (true) {
      if (at instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select) {
        links.push(at);
        at = select.getExpression();
      } else if (at instanceof MemberSelectTree select && names.type(select, frame).isEmpty()) {
        links.push(at);
        at = select.getExpression();
      } else {
        break;
      }
    }
    Value value = head(at, frame);
    for (ExpressionTree link : links) {
      if (!machine.budget.step()) {
        return Opaque.nameless();
      }
      value =
          link instanceof MethodInvocationTree call
              ? machine.invocations.call(call, value, frame)
              : names.member(value, (MemberSelectTree) link, frame);
    }
    return value;
  }

  private Value head(ExpressionTree tree, Frame frame) {
    if (tree instanceof MethodInvocationTree call) {
      return machine.invocations.callOwn(call, frame);
    }
    if (tree instanceof MemberSelectTree select) {
      return names.type(select, frame).<Value>map(Value.OfType::new).orElseGet(Opaque::nameless);
    }
    return eval(tree, frame);
  }

  private Closure closure(ExpressionTree tree, Frame frame) {
    Optional<Value> receiver =
        tree instanceof MemberReferenceTree reference
            ? Optional.of(eval(reference.getQualifierExpression(), frame))
            : Optional.empty();
    return new Closure(tree, frame, receiver, machine.span(tree));
  }

  private Value binary(BinaryTree tree, Frame frame) {
    Deque<BinaryTree> nested = new ArrayDeque<>();
    ExpressionTree at = tree;
    while (at instanceof BinaryTree binary) {
      nested.push(binary);
      at = binary.getLeftOperand();
    }
    Value value = eval(at, frame);
    for (BinaryTree each : nested) {
      if (!machine.budget.step()) {
        return Opaque.nameless();
      }
      value = binary(each, value, frame);
    }
    return value;
  }

  private Value binary(BinaryTree tree, Value left, Frame frame) {
    Tree.Kind kind = tree.getKind();
    boolean and = kind == Tree.Kind.CONDITIONAL_AND;
    if (!and && kind != Tree.Kind.CONDITIONAL_OR) {
      Value result = Operators.binary(kind, left, eval(tree.getRightOperand(), frame));
      return result instanceof Opaque opaque && opaque.derivation().isPresent()
          ? computed(opaque, machine.span(tree))
          : result;
    }
    Optional<Boolean> first = truth(left);
    if (first.isPresent()) {
      return first.get() == and ? eval(tree.getRightOperand(), frame) : new Truth(!and);
    }
    machine.heap.fork();
    Heap.Changes changes;
    Value second;
    try {
      second = eval(tree.getRightOperand(), frame);
    } finally {
      changes = machine.heap.rollBack();
    }
    machine.heap.widen(changes);
    return truth(second).orElse(and) == and ? Opaque.named("?", "boolean") : new Truth(!and);
  }

  private Value computed(Opaque result, SourceSpan span) {
    Derivation derivation = result.derivation().orElseThrow().at(span);
    if (derivation.kind() == Derivation.Kind.COMPARISON) {
      machine.calls.compared(derivation);
    }
    return Opaque.derived(result.name(), result.type(), derivation);
  }

  private Value unary(UnaryTree tree, Frame frame) {
    Value value = eval(tree.getExpression(), frame);
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> {
        boolean up =
            tree.getKind() == Tree.Kind.PREFIX_INCREMENT
                || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        Value after =
            Operators.binary(up ? Tree.Kind.PLUS : Tree.Kind.MINUS, value, Whole.ofInt(1));
        assign(tree.getExpression(), after, frame);
        boolean prefix =
            tree.getKind() == Tree.Kind.PREFIX_INCREMENT
                || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        return prefix ? after : value;
      }
      case UNARY_MINUS -> {
        return Operators.negative(value);
      }
      case UNARY_PLUS -> {
        return value;
      }
      case LOGICAL_COMPLEMENT -> {
        return Operators.not(value);
      }
      default -> {
        return Opaque.nameless();
      }
    }
  }

  private Value conditional(ConditionalExpressionTree tree, Frame frame) {
    Optional<Boolean> holds = truth(eval(tree.getCondition(), frame));
    if (holds.isPresent()) {
      return eval(holds.get() ? tree.getTrueExpression() : tree.getFalseExpression(), frame);
    }
    machine.heap.fork();
    Heap.Changes left;
    Value one;
    try {
      one = eval(tree.getTrueExpression(), frame);
    } finally {
      left = machine.heap.rollBack();
    }
    machine.heap.fork();
    Heap.Changes right;
    Value other;
    try {
      other = eval(tree.getFalseExpression(), frame);
    } finally {
      right = machine.heap.rollBack();
    }
    machine.heap.join(left, right);
    return Value.join(one, other);
  }

  private Value assign(ExpressionTree target, Value value, Frame frame) {
    if (target instanceof ParenthesizedTree inner) {
      return assign(inner.getExpression(), value, frame);
    }
    if (target instanceof ArrayAccessTree access) {
      arrays.set(eval(access.getExpression(), frame), eval(access.getIndex(), frame), value);
      return value;
    }
    return names.assign(target, value, frame);
  }

  Optional<Boolean> truth(Value value) {
    return value instanceof Truth truth ? Optional.of(truth.holds()) : Optional.empty();
  }

  /** Tells a block the name of its variable. */
  void name(Value value, String name, SourceSpan span) {
    if (machine.isElsewhere()) {
      return;
    }
    if (value instanceof BlockValue block) {
      block.name(name, span);
    } else if (value instanceof Either either) {
      either.values().forEach(each -> name(each, name, span));
    }
  }
}
