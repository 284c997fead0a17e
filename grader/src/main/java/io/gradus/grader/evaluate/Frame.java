package io.gradus.grader.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a piece of code sees, and the object it runs in. */
final class Frame {
  private final Optional<Frame> outer;
  private final Optional<Value> self;
  private final Optional<ClassModel> owner;
  private final String method;
  private final Map<String, Slot> variables = new HashMap<>();
  private final List<Value> earlyResults;

  private Frame(
      Optional<Frame> outer,
      Optional<Value> self,
      Optional<ClassModel> owner,
      String method,
      List<Value> earlyResults) {
    this.earlyResults = earlyResults;
    this.outer = outer;
    this.self = self;
    this.owner = owner;
    this.method = method;
  }

  /** Of a method; {@code self} is empty in a static one. */
  static Frame ofMethod(Optional<Value> self, ClassModel owner, String method) {
    return new Frame(Optional.empty(), self, Optional.of(owner), method, new ArrayList<>());
  }

  /** Of a method of a class that stands inside this, and sees its variables. */
  Frame method(Optional<Value> newSelf, ClassModel newOwner, String name) {
    return new Frame(Optional.of(this), newSelf, Optional.of(newOwner), name, new ArrayList<>());
  }

  /** A block inside this. */
  Frame inner() {
    return new Frame(Optional.of(this), self, owner, method, earlyResults);
  }

  /** A lambda inside this, which has results of its own. */
  Frame lambda() {
    return new Frame(Optional.of(this), self, owner, method, new ArrayList<>());
  }

  void declare(String name, Slot slot) {
    variables.put(name, slot);
  }

  Optional<Slot> find(String name) {
    for (Frame frame = this; frame != null; frame = frame.outer.orElse(null)) {
      Slot slot = frame.variables.get(name);
      if (slot != null) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  Optional<Value> self() {
    return self;
  }

  Optional<ClassModel> owner() {
    return owner;
  }

  /** The method's name, empty outside of one. */
  String method() {
    return method;
  }

  /** Results that a method gives on a way that is not known to be taken. */
  List<Value> earlyResults() {
    return earlyResults;
  }
}
