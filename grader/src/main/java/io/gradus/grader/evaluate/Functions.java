package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.layer.Activations;
import io.gradus.grader.network.layer.Elementwise;
import java.util.List;
import java.util.Optional;

/** Learners' functions of arrays: as blocks, and as what joins a parallel block's branches. */
final class Functions {
  private Functions() {}

  /**
   * A function as a block.
   *
   * @param singleton whether it takes one array, and not a list of them
   */
  static BlockValue block(Invocation call, Value value, boolean singleton, SourceSpan span) {
    Machine machine = call.machine();
    if (!(value instanceof Closure closure)) {
      return machine.made(new UnknownBlockValue("LambdaBlock", span));
    }
    Optional<Elementwise> activation = activation(closure.tree());
    if (activation.isPresent()) {
      return machine.made(new LayerValue(machine.heap, "LambdaBlock", activation.get(), span));
    }
    ShapeFunction function =
        inputs -> {
          List<TensorShape> shapes = inputs.get(0);
          Value argument =
              singleton
                  ? new OfArray(shapes.size() == 1 ? shapes.get(0) : TensorShape.UNKNOWN)
                  : arrays(machine, shapes);
          return applied(machine, closure, argument);
        };
    return machine.made(new FunctionValue(function, machine.calls, span));
  }

  /** {@code Activation::relu}, or {@code x -> Activation.leakyRelu(x, 0.2f)}. */
  private static Optional<Elementwise> activation(ExpressionTree tree) {
    if (tree instanceof MemberReferenceTree reference) {
      return isActivation(reference.getQualifierExpression())
          ? Activations.of(reference.getName().toString())
          : Optional.empty();
    }
    boolean calls =
        tree instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof MethodInvocationTree body
            && body.getMethodSelect() instanceof MemberSelectTree select
            && isActivation(select.getExpression());
    if (!calls) {
      return Optional.empty();
    }
    MethodInvocationTree body = (MethodInvocationTree) ((LambdaExpressionTree) tree).getBody();
    return Activations.of(((MemberSelectTree) body.getMethodSelect()).getIdentifier().toString());
  }

  private static boolean isActivation(Tree tree) {
    return FileModel.dotted(tree)
        .filter(name -> name.equals("Activation") || name.equals("ai.djl.nn.Activation"))
        .isPresent();
  }

  /** The function that joins a parallel block's branches: a list of lists in, a list out. */
  static ShapeFunction ofLists(Invocation call, Value value) {
    Machine machine = call.machine();
    if (!(value instanceof Closure closure)) {
      return inputs -> ShapeFunction.Result.UNKNOWN;
    }
    return inputs -> {
      List<Value> lists = inputs.stream().map(shapes -> arrays(machine, shapes)).toList();
      return applied(machine, closure, new Sequence(machine.heap, Sequence.Kind.LIST, lists, true));
    };
  }

  private static ShapeFunction.Result applied(Machine machine, Closure closure, Value argument) {
    machine.heap.fork();
    try {
      return machine.arrayFaults.during(
          () -> shapes(machine.invocations.apply(closure, List.of(argument))));
    } finally {
      machine.heap.rollBack();
    }
  }

  /** An {@code NDList} of arrays of the given shapes. */
  static Value arrays(Machine machine, List<TensorShape> shapes) {
    return new Sequence(
        machine.heap,
        Sequence.Kind.ARRAYS,
        shapes.stream().<Value>map(OfArray::new).toList(),
        true);
  }

  static Value arrays(Invocation call, List<TensorShape> shapes) {
    return arrays(call.machine(), shapes);
  }

  /**
   * The shapes of an array, or of the arrays of a list; one unknown shape where neither is known.
   */
  static List<TensorShape> shapes(Value value) {
    if (value instanceof OfArray array) {
      return List.of(array.shape());
    }
    if (value instanceof Sequence sequence
        && sequence.kind() == Sequence.Kind.ARRAYS
        && sequence.isExact()) {
      return sequence.values().stream()
          .map(each -> each instanceof OfArray array ? array.shape() : TensorShape.UNKNOWN)
          .toList();
    }
    return List.of(TensorShape.UNKNOWN);
  }
}
