package io.gradus.grader.evaluate;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One source file, evaluated: from {@code main} first, then from every method that nothing has
 * called by then, with parameters that are symbols.
 */
public final class Evaluation {
  /** Far more than a learner's file takes: a thousand lines take some ten thousand steps. */
  private static final int MOST_STEPS = 160_000;

  /** What one root may take, so that an endless loop leaves something for the others. */
  private static final int MOST_STEPS_OF_A_ROOT = 80_000;

  /** Levels of nesting, each of a few hundred bytes of a stack of 4 MB. */
  private static final int DEEPEST = 700;

  private final Machine machine;
  private final List<Network> networks = new ArrayList<>();
  private final Map<ClassModel, Value> selves = new HashMap<>();

  private Evaluation(SourceFile file, ModelZoo zoo) {
    this.machine = new Machine(file, new Budget(MOST_STEPS, DEEPEST), zoo);
  }

  /** Evaluates a file. Needs a deep stack, takes a bounded number of steps. */
  public static Evaluation of(SourceFile file, ModelZoo zoo) {
    Evaluation evaluation = new Evaluation(file, zoo);
    evaluation.run();
    return evaluation;
  }

  /** The networks in the order in which they were made; one in a loop is here several times. */
  public List<Network> networks() {
    return List.copyOf(networks);
  }

  public Calls calls() {
    return machine.calls;
  }

  /** Where the evaluation lost track. */
  public List<NotUnderstood> notUnderstood() {
    return machine.lost();
  }

  /** How much work it was. */
  public int steps() {
    return machine.budget.steps();
  }

  /** False where a limit cut it short. */
  public boolean complete() {
    return machine.budget.complete();
  }

  private void run() {
    List<ClassModel> classes = machine.model.allClasses();
    for (ClassModel model : classes) {
      for (MethodTree method : model.methods()) {
        if (isMain(method)) {
          root(model, method);
        }
      }
    }
    for (ClassModel model : classes) {
      model.methods().stream()
          .filter(method -> !machine.invocations.wasVisited(method) && method.getBody() != null)
          .forEach(method -> root(model, method));
      unusedClass(model);
    }
  }

  private static boolean isMain(MethodTree method) {
    return method.getName().contentEquals("main") && ClassModel.isStatic(method);
  }

  private void root(ClassModel model, MethodTree method) {
    if (machine.budget.spentForGood() || isCallBack(model, method)) {
      return;
    }
    machine.budget.allow(MOST_STEPS_OF_A_ROOT);
    Optional<Value> self =
        ClassModel.isStatic(method) ? Optional.empty() : Optional.of(self(model));
    machine.invocations.run(
        method,
        model.frame(self, method.getName().toString()),
        parameters(method),
        machine.span(method));
    collect(model, method.getName().toString());
  }

  /**
   * Methods of a block that DJL calls, and that are followed with the shapes it calls them with.
   */
  private boolean isCallBack(ClassModel model, MethodTree method) {
    return machine.invocations.ownClasses().djlBase(model, 0).isPresent()
        && List.of(
                "forwardInternal",
                "initializeChildBlocks",
                "getOutputShapes",
                "prepare",
                "beforeInitialize",
                "forward")
            .contains(method.getName().toString());
  }

  private List<Value> parameters(MethodTree method) {
    List<Value> values = new ArrayList<>();
    boolean variable = ClassModel.isVariable(method);
    for (VariableTree parameter : method.getParameters()) {
      String name = parameter.getName().toString();
      boolean rest = variable && values.size() == method.getParameters().size() - 1;
      values.add(
          rest
              ? new Sequence(machine.heap, Sequence.Kind.ARRAY, List.of(), false)
              : Types.parameter(Types.simpleName(parameter.getType()), name));
    }
    return values;
  }

  /** The object that an instance's method runs in; made anew where making it makes blocks. */
  private Value self(ClassModel model) {
    Value known = selves.get(model);
    if (known != null) {
      return known;
    }
    List<Value> arguments =
        model.constructors().isEmpty() ? List.of() : parameters(model.constructors().get(0));
    Frame nowhere = model.frame(Optional.empty(), "");
    Value self =
        machine
            .invocations
            .ownClasses()
            .create(model, arguments, machine.span(model.tree()), nowhere);
    if (machine.madeNothing()) {
      selves.put(model, self);
    }
    return self;
  }

  /** A class of which no object was made: its constructor may build a network. */
  private void unusedClass(ClassModel model) {
    boolean unused =
        model.constructors().stream().noneMatch(machine.invocations::wasVisited)
            && !machine.invocations.ownClasses().wasMade(model);
    if (unused && !machine.budget.spentForGood()) {
      machine.budget.allow(MOST_STEPS_OF_A_ROOT);
      self(model);
      collect(model, "");
    }
  }

  /** A block whose parts are another's as well, and that is never run: it only keeps them. */
  private static boolean isMereList(BlockValue block) {
    List<Part> parts = Freezing.parts(block);
    return !parts.isEmpty()
        && parts.stream()
            .allMatch(part -> part.block() instanceof BlockValue child && child.isShared());
  }

  private void collect(ClassModel model, String method) {
    Optional<String> exercise = Annotations.exercise(model);
    for (BlockValue block : machine.takeBlocks()) {
      if (block.isUsed() || (!block.isPart() && !isMereList(block))) {
        networks.add(new Network(block, model.name(), method, exercise));
      }
    }
  }
}
