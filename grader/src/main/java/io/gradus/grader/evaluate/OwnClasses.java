package io.gradus.grader.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Value.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects of the file's classes. */
final class OwnClasses {
  /** The field in which an object has the one that it was made in. */
  static final String OUTER = "this$outer";

  /** The field in which a constant of an enum has its name. */
  static final String ENUM_NAME = "this$name";

  private static final int DEEPEST_INHERITANCE = 20;

  private final Machine machine;
  private final Set<ClassModel> made = new HashSet<>();

  OwnClasses(Machine machine) {
    this.machine = machine;
  }

  /** An object's fields. */
  static Optional<Thing> fieldsOf(Value value) {
    if (value instanceof Thing thing) {
      return Optional.of(thing);
    }
    return value instanceof OwnBlockValue block ? Optional.of(block.fields()) : Optional.empty();
  }

  /** The class of the file that a value is an object of. */
  Optional<ClassModel> classOf(Value value) {
    if (value instanceof OwnBlockValue block) {
      return Optional.of(block.model());
    }
    return value instanceof Thing thing && !thing.type().qualified().contains(".")
        ? machine.model.of(thing)
        : Optional.empty();
  }

  /** Whether an object of a class was made. */
  boolean wasMade(ClassModel model) {
    return made.contains(model);
  }

  /** Evaluates a class's static fields, once. */
  void prepareStatics(ClassModel model) {
    if (!model.claimStatics()) {
      return;
    }
    Frame frame = model.frame(Optional.empty(), "");
    for (Tree part : model.staticParts()) {
      if (!(part instanceof VariableTree field)) {
        machine.statements.run(part, frame);
      } else if (model.isEnum() && field.getInitializer() instanceof NewClassTree created) {
        enumConstant(model, field, created, frame);
      } else {
        machine.expressions.names().declareStatic(model, field, frame);
      }
    }
  }

  private void enumConstant(
      ClassModel model, VariableTree field, NewClassTree created, Frame frame) {
    List<Value> arguments = machine.invocations.arguments(created.getArguments(), frame);
    Value value = create(model, arguments, machine.span(field), frame);
    String name = field.getName().toString();
    fieldsOf(value).ifPresent(thing -> thing.set(machine.heap, ENUM_NAME, new Text(name)));
    model.statics().put(name, new Slot(machine.heap, name, value));
  }

  /** {@code new Own(arguments)}. */
  Value create(ClassModel model, List<Value> arguments, SourceSpan span, Frame from) {
    made.add(model);
    TypeName type = new TypeName(model.name(), model.name());
    Thing fields = new Thing(machine.heap, type, span);
    machine.model.remember(fields, model);
    from.self().ifPresent(self -> fields.set(machine.heap, OUTER, self));
    Value self = self(model, fields, span);
    if (machine.budget.enter()) {
      try {
        initialize(model, self, fields, arguments, 0);
      } finally {
        machine.budget.leave();
      }
    }
    return self;
  }

  private Value self(ClassModel model, Thing fields, SourceSpan span) {
    Optional<TypeName> base = djlBase(model, 0);
    if (base.isEmpty()) {
      return fields;
    }
    Optional<BlockValue> inner =
        switch (base.get().simple()) {
          case "SequentialBlock" -> Optional.of(new SequentialValue(machine.heap, span));
          case "ParallelBlock" ->
              Optional.of(
                  new ParallelValue(machine.heap, inputs -> ShapeFunction.Result.UNKNOWN, span));
          default -> Optional.empty();
        };
    return machine.made(new OwnBlockValue(machine.heap, model, inner, machine.ownBlocks, fields));
  }

  /** DJL's block that a class extends, straight or through others of the file. */
  Optional<TypeName> djlBase(ClassModel model, int depth) {
    Tree parent = machine.model.parentOf(model);
    if (parent == null || depth > DEEPEST_INHERITANCE) {
      return Optional.empty();
    }
    String name = Types.simpleName(parent);
    Optional<ClassModel> own = machine.model.declared(name);
    if (own.isPresent() && own.get() != model) {
      return djlBase(own.get(), depth + 1);
    }
    TypeName type = machine.model.type(name);
    boolean block = type.qualified().startsWith("ai.djl.nn.") && name.endsWith("Block");
    return block ? Optional.of(type) : Optional.empty();
  }

  /** Runs the constructor: the superclass's, then fields and initializers, then its own. */
  void initialize(ClassModel model, Value self, Thing fields, List<Value> arguments, int depth) {
    if (depth > DEEPEST_INHERITANCE) {
      return;
    }
    Frame frame = model.frame(Optional.of(self), "<init>");
    Optional<MethodTree> constructor = model.constructor(arguments.size());
    boolean delegates = constructor.isPresent() && Constructors.delegates(constructor.get());
    if (!delegates) {
      boolean calls = constructor.isPresent() && Constructors.callsSuper(constructor.get());
      Optional<ClassModel> parent = machine.expressions.names().superclass(model);
      if (!calls && parent.isPresent()) {
        initialize(parent.get(), self, fields, List.of(), depth + 1);
      }
    }
    if (model.isRecord()) {
      recordFields(model, fields, arguments);
    } else if (!delegates) {
      declareFields(model, fields, frame);
    }
    constructor.ifPresent(tree -> machine.invocations.run(tree, frame, arguments, fields.madeAt()));
  }

  private void declareFields(ClassModel model, Thing fields, Frame frame) {
    for (Tree part : model.instanceParts()) {
      if (part instanceof VariableTree field) {
        String name = field.getName().toString();
        String type = Types.simpleName(field.getType());
        Value value =
            field.getInitializer() == null
                ? Types.unset(type, name)
                : machine.expressions.evalAs(field.getInitializer(), field.getType(), frame);
        machine.expressions.name(value, name, machine.file.nameSpan(field, name));
        fields.set(machine.heap, name, Slot.named(value, name, type));
      } else if (part instanceof BlockTree block) {
        machine.statements.run(block, frame);
      }
    }
  }

  private void recordFields(ClassModel model, Thing fields, List<Value> arguments) {
    int index = 0;
    for (Tree part : model.instanceParts()) {
      if (part instanceof VariableTree field) {
        String name = field.getName().toString();
        String type = Types.simpleName(field.getType());
        Value value = index < arguments.size() ? arguments.get(index) : Types.parameter(type, name);
        fields.set(machine.heap, name, Operators.cast(type, value));
        index++;
      }
    }
  }
}
