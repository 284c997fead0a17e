package io.gradus.grader.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file's classes, and what its imports say that a name means. */
final class FileModel {
  private final List<ClassModel> classes = new ArrayList<>();
  private final Map<String, ClassModel> byName = new HashMap<>();
  private final Map<String, String> imported = new HashMap<>();
  private final Map<String, String> importedMembers = new HashMap<>();
  private final IdentityHashMap<Thing, ClassModel> objects = new IdentityHashMap<>();
  private final IdentityHashMap<ClassModel, Tree> anonymous = new IdentityHashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> memberTypes = new HashSet<>();

  FileModel(CompilationUnitTree unit) {
    for (ImportTree each : unit.getImports()) {
      dotted(each.getQualifiedIdentifier()).ifPresent(name -> add(name, each.isStatic()));
    }
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree tree) {
        ClassModel model = new ClassModel(tree, Optional.empty());
        classes.add(model);
        index(model);
      }
    }
  }

  private void add(String name, boolean isStatic) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return;
    }
    String before = name.substring(0, dot);
    String last = name.substring(dot + 1);
    if (isStatic) {
      if (last.equals("*")) {
        memberTypes.add(before);
      } else {
        importedMembers.put(last, before);
      }
    } else if (last.equals("*")) {
      packages.add(before);
    } else {
      imported.put(last, name);
    }
  }

  private void index(ClassModel model) {
    byName.putIfAbsent(model.name(), model);
    model.nested().forEach(this::index);
  }

  /** The classes at the top, in order. */
  List<ClassModel> classes() {
    return classes;
  }

  /** All classes, nested ones behind their outer one. */
  List<ClassModel> allClasses() {
    List<ClassModel> all = new ArrayList<>();
    classes.forEach(each -> collect(each, all));
    return all;
  }

  private static void collect(ClassModel model, List<ClassModel> all) {
    all.add(model);
    model.nested().forEach(each -> collect(each, all));
  }

  /** A class that a method declares; it sees the method's variables. */
  void addLocal(ClassTree tree, Frame frame) {
    ClassModel local = new ClassModel(tree, frame.owner());
    local.seeing(frame);
    index(local);
  }

  /** Remembers which class an object is of: names may be used twice. */
  void remember(Thing object, ClassModel model) {
    objects.put(object, model);
  }

  Optional<ClassModel> of(Thing object) {
    return Optional.ofNullable(objects.get(object));
  }

  /** What a class extends; an anonymous class, what it is made from. */
  Tree parentOf(ClassModel model) {
    Tree parent = anonymous.get(model);
    return parent != null ? parent : model.tree().getExtendsClause();
  }

  /** The class of {@code new Parent() { … }}. */
  ClassModel anonymous(ClassTree body, Tree parent, Frame frame) {
    ClassModel model = new ClassModel(body, frame.owner());
    model.seeing(frame);
    anonymous.put(model, parent);
    return model;
  }

  Optional<ClassModel> declared(String simpleName) {
    return Optional.ofNullable(byName.get(simpleName));
  }

  /**
   * The type that a simple name means. A name that no import tells is taken for DJL's or the JDK's
   * where they have one of that name: half-typed code lacks its imports.
   */
  TypeName type(String simpleName) {
    String name = imported.get(simpleName);
    if (name != null) {
      return TypeName.of(name);
    }
    return KnownTypes.qualified(simpleName, packages)
        .map(TypeName::of)
        .orElse(new TypeName(simpleName, simpleName));
  }

  /** Whether a name means a type: it is declared, imported, known, or looks like one. */
  boolean isType(String name) {
    return byName.containsKey(name)
        || imported.containsKey(name)
        || KnownTypes.qualified(name, packages).isPresent()
        || looksLikeType(name);
  }

  /** Whether a name begins with a capital, as types do, and is not a constant's. */
  static boolean looksLikeType(String name) {
    return !name.isEmpty()
        && Character.isUpperCase(name.charAt(0))
        && (name.length() == 1 || !name.equals(name.toUpperCase(java.util.Locale.ROOT)));
  }

  /** The type whose static member was imported by this name. */
  Optional<TypeName> typeOfImportedMember(String name) {
    String type = importedMembers.get(name);
    if (type == null && memberTypes.size() == 1) {
      type = memberTypes.iterator().next();
    }
    return Optional.ofNullable(type).map(TypeName::of);
  }

  /** The name with its dots, where an expression is nothing but names. */
  static Optional<String> dotted(Tree expression) {
    StringBuilder name = new StringBuilder();
    Tree part = expression;
    while (part instanceof MemberSelectTree select) {
      name.insert(0, "." + select.getIdentifier());
      ExpressionTree before = select.getExpression();
      part = before;
    }
    if (part instanceof IdentifierTree identifier) {
      return Optional.of(name.insert(0, identifier.getName().toString()).toString());
    }
    return Optional.empty();
  }
}
