package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A call that the evaluation met, with what its arguments were worth there.
 *
 * @param receiver what it was called on; empty for a constructor and a class's own method
 * @param type the simple name of the class whose method or constructor it is, such as {@code
 *     EasyTrain} or {@code Adam}; empty where it is not known
 * @param name the method's, or {@code new}
 * @param span of the whole expression, the receiver included
 * @param nameSpan from the method's name (or {@code new}) to the closing bracket
 * @param argumentSpans one for each argument
 * @param method the method of the file that it stands in, or an empty text
 */
public record Call(
    Optional<Value> receiver,
    String type,
    String name,
    List<Value> arguments,
    SourceSpan span,
    SourceSpan nameSpan,
    List<SourceSpan> argumentSpans,
    String method) {
  public Call {
    arguments = List.copyOf(arguments);
    argumentSpans = List.copyOf(argumentSpans);
  }

  /** The argument at a place, from 0. */
  public Optional<Value> argument(int index) {
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  /** Whether it is this method of this class. */
  public boolean is(String typeName, String methodName) {
    return type.equals(typeName) && name.equals(methodName);
  }
}
