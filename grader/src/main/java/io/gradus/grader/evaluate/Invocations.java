package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.Either;
import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.OfType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of methods, constructors and functions. */
final class Invocations {
  private final Machine machine;
  private final OwnClasses ownClasses;
  private final ClosureCalls closures;
  private final Set<Tree> visited = new HashSet<>();

  Invocations(Machine machine) {
    this.machine = machine;
    this.ownClasses = new OwnClasses(machine);
    this.closures = new ClosureCalls(machine);
  }

  OwnClasses ownClasses() {
    return ownClasses;
  }

  /** Whether a method of the file has been called. */
  boolean wasVisited(MethodTree method) {
    return visited.contains(method);
  }

  List<Value> arguments(List<? extends ExpressionTree> trees, Frame frame) {
    List<Value> values = new ArrayList<>();
    trees.forEach(tree -> values.add(machine.expressions.eval(tree, frame)));
    return values;
  }

  private List<SourceSpan> spans(List<? extends ExpressionTree> trees) {
    return trees.stream().map(machine::span).toList();
  }

  /** {@code receiver.name(…)}. */
  Value call(MethodInvocationTree tree, Value receiver, Frame frame) {
    String name = ((MemberSelectTree) tree.getMethodSelect()).getIdentifier().toString();
    List<Value> arguments = arguments(tree.getArguments(), frame);
    boolean onSuper =
        ((MemberSelectTree) tree.getMethodSelect()).getExpression() instanceof IdentifierTree id
            && id.getName().contentEquals("super");
    return call(new Site(tree, name, arguments, frame, onSuper), receiver);
  }

  /** A call in the source. */
  private record Site(
      MethodInvocationTree tree,
      String name,
      List<Value> arguments,
      Frame frame,
      boolean onSuper) {}

  private Value call(Site site, Value receiver) {
    if (receiver instanceof Either either) {
      Value result = None.VOID;
      for (Value each : either.values()) {
        Value one = each == None.NULL ? None.VOID : call(site, each);
        result = result == None.VOID ? one : Value.join(result, one);
      }
      return result;
    }
    if (receiver instanceof OfType type && !type.type().qualified().contains(".")) {
      Optional<ClassModel> own = machine.model.declared(type.type().simple());
      Optional<Value> called = own.flatMap(model -> ownStatic(site, model));
      if (called.isPresent()) {
        return called.get();
      }
    }
    Optional<Value> result =
        site.onSuper() ? superMethod(site, receiver) : ownMethod(site, receiver);
    if (result.isPresent()) {
      return result.get();
    }
    return library(site, Optional.of(receiver), typeOf(receiver));
  }

  private static TypeName typeOf(Value receiver) {
    if (receiver instanceof OfType type) {
      return type.type();
    }
    return receiver instanceof Thing thing
        ? thing.type()
        : receiver instanceof Opaque opaque
            ? new TypeName(opaque.type(), opaque.type())
            : new TypeName("", "");
  }

  private Value library(Site site, Optional<Value> receiver, TypeName type) {
    boolean isStatic = receiver.isPresent() && receiver.get() instanceof OfType;
    Invocation invocation =
        new Invocation(
            machine,
            type,
            isStatic ? Optional.empty() : receiver,
            site.name(),
            site.arguments(),
            site.tree(),
            spans(site.tree().getArguments()));
    return machine.library.call(invocation, site.frame(), nameStart(site.tree()));
  }

  private int nameStart(MethodInvocationTree tree) {
    return tree.getMethodSelect() instanceof MemberSelectTree select
        ? Math.max(0, machine.file.end(select) - select.getIdentifier().length())
        : machine.file.start(tree);
  }

  /** A static method of a class of the file, for a call from another file. */
  Optional<Value> callStatic(ClassModel owner, String name, List<Value> arguments) {
    return find(owner, name, arguments.size())
        .map(
            found ->
                run(
                    found.tree(),
                    found.owner().frame(Optional.empty(), name),
                    arguments,
                    machine.span(found.tree())));
  }

  /** A method of an object of this file, for a call from another file. */
  Optional<Value> callMethod(Value receiver, String name, List<Value> arguments) {
    return ownClasses
        .classOf(receiver)
        .flatMap(model -> find(model, name, arguments.size()))
        .map(
            found ->
                run(
                    found.tree(),
                    found.owner().frame(Optional.of(receiver), name),
                    arguments,
                    machine.span(found.tree())));
  }

  private Optional<Value> ownStatic(Site site, ClassModel owner) {
    if (owner.isEnum() && site.name().equals("values") && site.arguments().isEmpty()) {
      ownClasses.prepareStatics(owner);
      List<Value> constants =
          owner.statics().values().stream()
              .map(Slot::get)
              .filter(value -> value instanceof Thing)
              .toList();
      return Optional.of(
          new Sequence(machine.heap, Sequence.Kind.ARRAY, constants, constants.size() < 2));
    }
    return find(owner, site.name(), site.arguments().size())
        .map(
            found ->
                run(
                    found.tree(),
                    found.owner().frame(Optional.empty(), site.name()),
                    site.arguments(),
                    machine.span(site.tree())));
  }

  private Optional<Value> ownMethod(Site site, Value receiver) {
    Optional<ClassModel> model = ownClasses.classOf(receiver);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    Optional<Found> found = find(model.get(), site.name(), site.arguments().size());
    if (found.isPresent()) {
      return Optional.of(run(found.get(), receiver, site));
    }
    Optional<Value> component =
        model.get().isRecord() && site.arguments().isEmpty()
            ? OwnClasses.fieldsOf(receiver).flatMap(thing -> thing.get(site.name()))
            : Optional.empty();
    return component;
  }

  private Optional<Value> superMethod(Site site, Value receiver) {
    return site.frame()
        .owner()
        .flatMap(machine.expressions.names()::superclass)
        .flatMap(parent -> find(parent, site.name(), site.arguments().size()))
        .map(found -> run(found, receiver, site));
  }

  private Value run(Found found, Value receiver, Site site) {
    Optional<Value> self =
        ClassModel.isStatic(found.tree()) ? Optional.empty() : Optional.of(receiver);
    return run(
        found.tree(),
        found.owner().frame(self, site.name()),
        site.arguments(),
        machine.span(site.tree()));
  }

  private record Found(MethodTree tree, ClassModel owner) {}

  private Optional<Found> find(ClassModel model, String name, int arguments) {
    Set<ClassModel> seen = new HashSet<>();
    Optional<ClassModel> at = Optional.of(model);
    while (at.isPresent() && seen.add(at.get())) {
      ClassModel owner = at.get();
      Optional<MethodTree> method = owner.method(name, arguments);
      if (method.isPresent() && method.get().getBody() != null) {
        return Optional.of(new Found(method.get(), owner));
      }
      at = machine.expressions.names().superclass(owner);
    }
    return Optional.empty();
  }

  /** The method of an object's own class, for those who call it back. */
  Optional<Value> callBack(OwnBlockValue block, String name, List<Value> arguments) {
    return find(block.model(), name, arguments.size())
        .map(
            found ->
                run(
                    found.tree(),
                    found.owner().frame(Optional.of(block), name),
                    arguments,
                    block.madeAt()));
  }

  /**
   * {@code name(…)}: a method of this class, of an outer one, {@code this(…)} or {@code super(…)}.
   */
  Value callOwn(MethodInvocationTree tree, Frame frame) {
    if (!(tree.getMethodSelect() instanceof IdentifierTree identifier)) {
      arguments(tree.getArguments(), frame);
      return machine.lost(tree, "unknown call");
    }
    String name = identifier.getName().toString();
    List<Value> arguments = arguments(tree.getArguments(), frame);
    Site site = new Site(tree, name, arguments, frame, false);
    if (name.equals("this") || name.equals("super")) {
      return delegate(site);
    }
    Optional<Value> self = frame.self();
    Optional<ClassModel> owner = frame.owner();
    Optional<ClassModel> dynamic = self.flatMap(ownClasses::classOf);
    if (dynamic.isPresent()) {
      Optional<Found> found = find(dynamic.get(), name, arguments.size());
      if (found.isPresent()) {
        return run(found.get(), self.get(), site);
      }
    }
    while (owner.isPresent()) {
      Optional<Found> found = find(owner.get(), name, arguments.size());
      if (found.isPresent()) {
        Value receiver = self.orElse(None.NULL);
        Optional<Value> outer =
            OwnClasses.fieldsOf(receiver).flatMap(thing -> thing.get(OwnClasses.OUTER));
        return run(found.get(), outer.orElse(receiver), site);
      }
      owner = owner.get().outer();
    }
    Optional<TypeName> imported = machine.model.typeOfImportedMember(name);
    if (imported.isPresent()) {
      return library(site, Optional.of(new OfType(imported.get())), imported.get());
    }
    return library(site, self, self.map(Invocations::typeOf).orElse(new TypeName("", "")));
  }

  private Value delegate(Site site) {
    Optional<Value> self = site.frame().self();
    Optional<Thing> fields = self.flatMap(OwnClasses::fieldsOf);
    Optional<ClassModel> owner = site.frame().owner();
    if (fields.isEmpty() || owner.isEmpty()) {
      return None.VOID;
    }
    if (site.name().equals("this")) {
      ownClasses.initialize(owner.get(), self.get(), fields.get(), site.arguments(), 1);
      return None.VOID;
    }
    Optional<ClassModel> parent = machine.expressions.names().superclass(owner.get());
    parent.ifPresent(
        model -> ownClasses.initialize(model, self.get(), fields.get(), site.arguments(), 1));
    return None.VOID;
  }

  /** Runs a method's body with its parameters set. */
  Value run(MethodTree method, Frame frame, List<Value> arguments, SourceSpan calledAt) {
    visited.add(method);
    int from = machine.calls.count();
    if (method.getBody() == null || !machine.budget.step() || !machine.budget.enter()) {
      return machine.lost(method, "too many calls one inside the other");
    }
    try {
      List<? extends VariableTree> parameters = method.getParameters();
      int given = arguments.size();
      for (int i = 0; i < parameters.size(); i++) {
        VariableTree parameter = parameters.get(i);
        String name = parameter.getName().toString();
        String type = Types.simpleName(parameter.getType());
        boolean rest = i == parameters.size() - 1 && ClassModel.isVariable(method);
        Value value =
            rest
                ? Sequence.rest(machine.heap, arguments.subList(Math.min(i, given), given))
                : Operators.cast(type, arguments.get(i));
        frame.declare(name, new Slot(machine.heap, name, Slot.named(value, name, type)));
      }
      Flow flow = machine.statements.run(method.getBody(), frame);
      Value result = flow.value().orElse(None.VOID);
      for (Value early : frame.earlyResults()) {
        result = result == None.VOID ? early : Value.join(result, early);
      }
      String name = method.getName().toString();
      if (!name.equals("<init>")) {
        machine.expressions.name(result, name, machine.file.nameSpan(method, name));
        machine.calls.own(
            new Calls.OwnCall(
                arguments,
                parameters.stream().map(Calls.Parameter::of).toList(),
                result,
                calledAt,
                from,
                machine.calls.count()));
      }
      return result;
    } finally {
      machine.budget.leave();
    }
  }

  /** {@code new Type(…)}, with or without a body. */
  Value create(NewClassTree tree, Optional<Value> outer, Frame frame) {
    List<Value> arguments = arguments(tree.getArguments(), frame);
    String name = Types.simpleName(tree.getIdentifier());
    SourceSpan span = machine.span(tree);
    if (tree.getClassBody() != null) {
      ClassModel model = machine.model.anonymous(tree.getClassBody(), tree.getIdentifier(), frame);
      return ownClasses.create(model, List.of(), span, frame);
    }
    Optional<ClassModel> own = machine.model.declared(name);
    if (own.isPresent()) {
      return ownClasses.create(own.get(), arguments, span, frame);
    }
    TypeName type =
        tree.getIdentifier() instanceof MemberSelectTree select
            ? machine.expressions.names().type(select, frame).orElse(new TypeName(name, name))
            : machine.model.type(name);
    Invocation invocation =
        new Invocation(
            machine, type, Optional.empty(), "new", arguments, tree, spans(tree.getArguments()));
    return machine.library.call(invocation, frame, span.start());
  }

  /** Applies a function to values. */
  Value apply(Value function, List<Value> arguments) {
    return closures.apply(function, arguments);
  }

  /** A method of the file by reference: {@code Own::method} or {@code this::method}. */
  Optional<Value> callReferred(
      Tree tree, Value receiver, String name, List<Value> arguments, Frame frame) {
    Optional<ClassModel> model =
        receiver instanceof OfType type
            ? machine.model.declared(type.type().simple())
            : ownClasses.classOf(receiver);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals("new") || name.equals("<init>")) {
      return Optional.of(ownClasses.create(model.get(), arguments, machine.span(tree), frame));
    }
    Optional<Found> whole = find(model.get(), name, arguments.size());
    if (whole.isPresent()) {
      Optional<Value> self = receiver instanceof OfType ? frame.self() : Optional.of(receiver);
      return Optional.of(
          run(
              whole.get().tree(),
              whole.get().owner().frame(self, name),
              arguments,
              machine.span(tree)));
    }
    if (arguments.isEmpty() || !(receiver instanceof OfType)) {
      return Optional.empty();
    }
    List<Value> rest = arguments.subList(1, arguments.size());
    return find(model.get(), name, rest.size())
        .map(
            found ->
                run(
                    found.tree(),
                    found.owner().frame(Optional.of(arguments.get(0)), name),
                    rest,
                    machine.span(tree)));
  }
}
