package io.gradus.grader.evaluate;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.OfType;
import java.util.List;
import java.util.Optional;

/** Calls to what is not in the file: known where it matters for networks, kept in any case. */
final class Library {
  private final Machine machine;
  private final List<Knowledge> knowledge;

  Library(Machine machine) {
    this.machine = machine;
    this.knowledge =
        List.of(
            new BlockCalls(),
            new LayerFactory(),
            new OwnParameters(),
            new Vocabularies(),
            new ArrayCalls(),
            new ShapeCalls(),
            new SequenceCalls(),
            new ModelCalls(),
            new ZooCalls(machine),
            new JavaCalls());
  }

  /** Calls, and keeps the call. */
  Value call(Invocation invocation, Frame frame, int nameStart) {
    Value result = worth(invocation);
    SourceSpan span = invocation.span();
    SourceSpan nameSpan = new SourceSpan(Math.min(nameStart, span.end()), span.end());
    Call call = call(invocation, nameSpan, frame.method());
    if (result instanceof Opaque opaque && opaque.origin().isEmpty() && isNameless(opaque)) {
      result = unknown(invocation, call);
    }
    machine.calls.add(call, result);
    return result;
  }

  private static boolean isNameless(Opaque opaque) {
    return opaque.name().equals("?");
  }

  private Value worth(Invocation invocation) {
    for (Knowledge each : knowledge) {
      Optional<Value> result = each.call(invocation);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return Opaque.nameless();
  }

  /** The result of a call of which nothing is known: but setters give back what they set. */
  private Value unknown(Invocation invocation, Call call) {
    Optional<Value> receiver = invocation.receiver();
    boolean fluent = receiver.isPresent() && isSetter(invocation.name());
    if (fluent && (receiver.get() instanceof Opaque || receiver.get() instanceof Thing)) {
      return receiver.get();
    }
    machine.lost(
        invocation.tree(),
        "unknown call "
            + (invocation.type().simple().isEmpty() ? "" : invocation.type().simple() + ".")
            + invocation.name());
    return Opaque.resultOf(call, invocation.name().equals("new") ? invocation.type().simple() : "");
  }

  private static boolean isSetter(String name) {
    return name.startsWith("opt") || name.startsWith("set") || name.startsWith("add");
  }

  /** A method that is referred to: of the file, static, or of its first argument. */
  Value reference(
      MemberReferenceTree tree, Value receiver, String name, List<Value> arguments, Frame frame) {
    Optional<Value> own = machine.invocations.callReferred(tree, receiver, name, arguments, frame);
    if (own.isPresent()) {
      return own.get();
    }
    TypeName named =
        receiver instanceof OfType type
            ? type.type()
            : receiver instanceof Thing thing ? thing.type() : new TypeName("", "");
    Invocation mentioned =
        new Invocation(machine, named, Optional.of(receiver), name, arguments, tree, List.of());
    machine.calls.mention(call(mentioned, machine.span(tree), frame.method()));
    if (receiver instanceof OfType type) {
      Optional<Value> result = quietly(type.type(), Optional.empty(), name, arguments, tree);
      if (result.isPresent() || arguments.isEmpty()) {
        return result.orElseGet(Opaque::nameless);
      }
      return quietly(
              type.type(),
              Optional.of(arguments.get(0)),
              name,
              arguments.subList(1, arguments.size()),
              tree)
          .orElseGet(Opaque::nameless);
    }
    return quietly(named, Optional.of(receiver), name, arguments, tree).orElseGet(Opaque::nameless);
  }

  private Optional<Value> quietly(
      TypeName type, Optional<Value> receiver, String name, List<Value> arguments, Tree tree) {
    Invocation invocation =
        new Invocation(machine, type, receiver, name, arguments, tree, List.of());
    for (Knowledge each : knowledge) {
      Optional<Value> result = each.call(invocation);
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  private static Call call(Invocation invocation, SourceSpan nameSpan, String method) {
    return new Call(
        invocation.receiver(),
        invocation.type().simple(),
        invocation.name(),
        invocation.arguments(),
        invocation.span(),
        nameSpan,
        invocation.argumentSpans(),
        method);
  }
}
