package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import io.gradus.grader.evaluate.Value.Constant;
import io.gradus.grader.evaluate.Value.Either;
import io.gradus.grader.evaluate.Value.OfType;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Optional;

/** What a name means: a variable, a field, a class, a constant. */
final class Names {
  private final Machine machine;

  Names(Machine machine) {
    this.machine = machine;
  }

  Value value(IdentifierTree tree, Frame frame) {
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      return frame.self().orElseGet(Opaque::nameless);
    }
    Optional<Slot> local = frame.find(name);
    if (local.isPresent()) {
      return local.get().get();
    }
    Optional<Value> field = field(name, frame);
    if (field.isPresent()) {
      return field.get();
    }
    if (machine.model.isType(name)) {
      return new OfType(type(name));
    }
    Optional<TypeName> imported = machine.model.typeOfImportedMember(name);
    return imported.isPresent()
        ? new Constant(imported.get().simple(), name)
        : Opaque.named(name, "");
  }

  TypeName type(String simpleName) {
    return machine.model.declared(simpleName).isPresent()
        ? new TypeName(simpleName, simpleName)
        : machine.model.type(simpleName);
  }

  private Optional<Value> field(String name, Frame frame) {
    Optional<Value> self = frame.self();
    if (name.equals("children") && self.isPresent() && self.get() instanceof OwnBlockValue own) {
      return Optional.of(OwnBlocks.children(machine.heap, own));
    }
    while (self.isPresent()) {
      Optional<Thing> fields = OwnClasses.fieldsOf(self.get());
      Optional<Value> value = fields.flatMap(thing -> thing.get(name));
      if (value.isPresent()) {
        return value;
      }
      self = fields.flatMap(thing -> thing.get(OwnClasses.OUTER));
    }
    Optional<ClassModel> owner = frame.owner();
    while (owner.isPresent()) {
      Optional<Value> value = staticField(owner.get(), name);
      if (value.isPresent()) {
        return value;
      }
      owner = owner.get().outer();
    }
    return Optional.empty();
  }

  private Optional<Value> staticField(ClassModel owner, String name) {
    machine.invocations.ownClasses().prepareStatics(owner);
    Optional<Slot> slot = Optional.ofNullable(owner.statics().get(name));
    if (slot.isPresent()) {
      return Optional.of(slot.get().get());
    }
    return superclass(owner).flatMap(parent -> staticField(parent, name));
  }

  /** The class of the file that a class extends. */
  Optional<ClassModel> superclass(ClassModel model) {
    return model.tree().getExtendsClause() == null
        ? Optional.empty()
        : machine
            .model
            .declared(Types.simpleName(model.tree().getExtendsClause()))
            .filter(parent -> parent != model);
  }

  /**
   * The type that dotted names mean, such as {@code ai.djl.nn.core.Linear} or {@code Map.Entry}.
   */
  Optional<TypeName> type(MemberSelectTree tree, Frame frame) {
    String last = tree.getIdentifier().toString();
    if (!machine.model.isType(last)) {
      return Optional.empty();
    }
    Optional<String> dotted = FileModel.dotted(tree);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String name = dotted.get();
    String first = name.substring(0, name.indexOf('.'));
    if (frame.find(first).isPresent() || field(first, frame).isPresent()) {
      return Optional.empty();
    }
    if (machine.model.declared(last).isPresent()) {
      return Optional.of(new TypeName(last, last));
    }
    if (Character.isLowerCase(first.charAt(0))) {
      return Optional.of(TypeName.of(name));
    }
    String outer = type(first).qualified();
    return Optional.of(TypeName.of(outer + name.substring(first.length())));
  }

  /** {@code value.name}, which is not a call. */
  Value member(Value value, MemberSelectTree tree, Frame frame) {
    String name = tree.getIdentifier().toString();
    if (name.equals("this")) {
      return frame.self().orElseGet(Opaque::nameless);
    }
    if (value instanceof OfType type) {
      return staticMember(type.type(), name);
    }
    if (value instanceof Sequence sequence && name.equals("length")) {
      return new Whole(
          sequence.isExact() ? Size.of(sequence.size()) : Size.symbol("length"), "int");
    }
    if (value instanceof Either either) {
      return either.values().stream()
          .map(each -> member(each, tree, frame))
          .reduce(Value::join)
          .orElseGet(Opaque::nameless);
    }
    Optional<Value> field = OwnClasses.fieldsOf(value).flatMap(thing -> thing.get(name));
    if (field.isPresent()) {
      return field.get();
    }
    return name.equals("length") ? new Whole(Size.symbol("length"), "int") : Opaque.named(name, "");
  }

  private Value staticMember(TypeName type, String name) {
    Optional<ClassModel> own = machine.model.declared(type.simple());
    if (own.isPresent() && !type.qualified().contains(".")) {
      return staticField(own.get(), name).orElseGet(() -> Opaque.named(name, ""));
    }
    if (type.qualified().equals("java.lang.Integer") && name.equals("MAX_VALUE")) {
      return Whole.ofInt(Integer.MAX_VALUE);
    }
    return new Constant(type.simple(), name);
  }

  /** {@code name = value} and {@code object.name = value}. */
  Value assign(ExpressionTree target, Value value, Frame frame) {
    if (target instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      machine.expressions.name(value, name, machine.span(target));
      Optional<Slot> local = frame.find(name);
      if (local.isPresent()) {
        machine.heap.set(local.get(), Slot.named(value, name, ""));
        return value;
      }
      if (!assignField(frame.self(), name, value)) {
        assignStatic(frame.owner(), name, value);
      }
    } else if (target instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      machine.expressions.name(value, name, machine.span(target));
      Value object = machine.expressions.eval(select.getExpression(), frame);
      if (object instanceof OfType type) {
        assignStatic(machine.model.declared(type.type().simple()), name, value);
      } else {
        OwnClasses.fieldsOf(object)
            .ifPresent(thing -> thing.set(machine.heap, name, Slot.named(value, name, "")));
      }
    }
    return value;
  }

  private boolean assignField(Optional<Value> self, String name, Value value) {
    Optional<Value> at = self;
    while (at.isPresent()) {
      Optional<Thing> fields = OwnClasses.fieldsOf(at.get());
      if (fields.isPresent() && fields.get().get(name).isPresent()) {
        fields.get().set(machine.heap, name, Slot.named(value, name, ""));
        return true;
      }
      at = fields.flatMap(thing -> thing.get(OwnClasses.OUTER));
    }
    return false;
  }

  private void assignStatic(Optional<ClassModel> owner, String name, Value value) {
    Optional<ClassModel> at = owner;
    while (at.isPresent()) {
      machine.invocations.ownClasses().prepareStatics(at.get());
      Slot slot = at.get().statics().get(name);
      if (slot != null) {
        machine.heap.set(slot, Slot.named(value, name, ""));
        return;
      }
      at = at.get().outer();
    }
  }

  /** Declares a static field. */
  void declareStatic(ClassModel owner, VariableTree field, Frame frame) {
    String name = field.getName().toString();
    String type = Types.simpleName(field.getType());
    Value value =
        field.getInitializer() == null
            ? Types.unset(type, name)
            : machine.expressions.evalAs(field.getInitializer(), field.getType(), frame);
    machine.expressions.name(value, name, machine.file.nameSpan(field, name));
    owner.statics().put(name, new Slot(machine.heap, name, Slot.named(value, name, type)));
  }
}
