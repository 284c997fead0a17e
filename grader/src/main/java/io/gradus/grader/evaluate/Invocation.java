package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.List;
import java.util.Optional;

/**
 * A call to something that is not in the file.
 *
 * @param type that it is a static method or constructor of; of a method of an object, that object's
 *     type as far as it is known
 * @param receiver empty for a static method or a constructor
 */
record Invocation(
    Machine machine,
    TypeName type,
    Optional<Value> receiver,
    String name,
    List<Value> arguments,
    Tree tree,
    List<SourceSpan> argumentSpans) {

  SourceSpan span() {
    return machine.span(tree);
  }

  Heap heap() {
    return machine.heap;
  }

  int count() {
    return arguments.size();
  }

  Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Value.None.NULL;
  }

  SourceSpan argumentSpan(int index) {
    return index < argumentSpans.size() ? argumentSpans.get(index) : span();
  }

  /** The whole number that an argument is; an unknown where it is none. */
  Size size(int index) {
    return Settings.size(argument(index));
  }

  Value sequence(Sequence.Kind kind, List<Value> values) {
    return new Sequence(machine.heap, kind, values, true);
  }

  /** A sequence of which nothing is known. */
  Value sequence(Sequence.Kind kind) {
    return new Sequence(machine.heap, kind, List.of(), false);
  }

  static Whole whole(Size size) {
    return new Whole(size, "long");
  }
}
