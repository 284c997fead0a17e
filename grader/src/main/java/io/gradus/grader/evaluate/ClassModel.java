package io.gradus.grader.evaluate;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A class of the file: what it declares, and what it is nested in. */
final class ClassModel {
  private final ClassTree tree;
  private final Optional<ClassModel> outer;
  private final List<MethodTree> methods = new ArrayList<>();
  private final List<MethodTree> constructors = new ArrayList<>();
  private final List<Tree> staticParts = new ArrayList<>();
  private final List<Tree> instanceParts = new ArrayList<>();
  private final List<ClassModel> nested = new ArrayList<>();
  private final Map<String, Slot> statics = new HashMap<>();
  private boolean staticsReady;
  private Optional<Frame> surroundings = Optional.empty();

  ClassModel(ClassTree tree, Optional<ClassModel> outer) {
    this.tree = tree;
    this.outer = outer;
    boolean constants = tree.getKind() == Tree.Kind.INTERFACE;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        (method.getName().contentEquals("<init>") ? constructors : methods).add(method);
      } else if (member instanceof VariableTree field) {
        boolean isStatic = constants || field.getModifiers().getFlags().contains(Modifier.STATIC);
        if (isStatic) {
          staticParts.add(field);
        } else {
          instanceParts.add(field);
        }
      } else if (member instanceof BlockTree block) {
        (block.isStatic() ? staticParts : instanceParts).add(block);
      } else if (member instanceof ClassTree inner) {
        nested.add(new ClassModel(inner, Optional.of(this)));
      }
    }
  }

  /** The variables that a local or anonymous class sees. */
  void seeing(Frame frame) {
    surroundings = Optional.of(frame);
  }

  /** A frame for a method of an object of this class. */
  Frame frame(Optional<Value> self, String method) {
    return surroundings.isPresent()
        ? surroundings.get().method(self, this, method)
        : Frame.ofMethod(self, this, method);
  }

  String name() {
    return tree.getSimpleName().toString();
  }

  ClassTree tree() {
    return tree;
  }

  Optional<ClassModel> outer() {
    return outer;
  }

  List<ClassModel> nested() {
    return nested;
  }

  List<MethodTree> methods() {
    return methods;
  }

  List<MethodTree> constructors() {
    return constructors;
  }

  /** Static fields and static initializer blocks, in order. */
  List<Tree> staticParts() {
    return staticParts;
  }

  /** Fields with their initializers, and initializer blocks, in order. */
  List<Tree> instanceParts() {
    return instanceParts;
  }

  boolean isRecord() {
    return tree.getKind() == Tree.Kind.RECORD;
  }

  boolean isEnum() {
    return tree.getKind() == Tree.Kind.ENUM;
  }

  /** What its static fields hold, once they have been evaluated. */
  Map<String, Slot> statics() {
    return statics;
  }

  /** True for the first who asks: he evaluates the static fields. */
  boolean claimStatics() {
    boolean first = !staticsReady;
    staticsReady = true;
    return first;
  }

  /** The method that a call with so many arguments means; of several, the first. */
  Optional<MethodTree> method(String name, int arguments) {
    return fitting(
        methods.stream().filter(m -> m.getName().contentEquals(name)).toList(), arguments);
  }

  Optional<MethodTree> constructor(int arguments) {
    return fitting(constructors, arguments);
  }

  private static Optional<MethodTree> fitting(List<MethodTree> candidates, int arguments) {
    for (MethodTree method : candidates) {
      if (method.getParameters().size() == arguments && !isVariable(method)) {
        return Optional.of(method);
      }
    }
    for (MethodTree method : candidates) {
      if (isVariable(method) && arguments >= method.getParameters().size() - 1) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether its last parameter takes any number of arguments. */
  static boolean isVariable(MethodTree method) {
    List<? extends VariableTree> parameters = method.getParameters();
    if (parameters.isEmpty()) {
      return false;
    }
    VariableTree last = parameters.get(parameters.size() - 1);
    return last.getType() instanceof ArrayTypeTree && last.toString().contains("...");
  }

  static boolean isStatic(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
