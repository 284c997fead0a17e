package io.gradus.grader.evaluate;

import io.gradus.grader.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls into the {@link ModelZoo}: evaluated in its sources, but everything stands at the call. */
final class ZooCalls implements Knowledge {
  private final Machine machine;
  private final Map<String, Machine> machines = new HashMap<>();

  ZooCalls(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isPresent()) {
      return method(call, call.receiver().get());
    }
    String type = call.type().qualified();
    String outer =
        type.endsWith(".Builder") ? type.substring(0, type.length() - ".Builder".length()) : type;
    if (!ModelZoo.has(outer)) {
      return Optional.empty();
    }
    Optional<Machine> zoo = machine(outer);
    if (zoo.isEmpty()) {
      return Optional.empty();
    }
    Optional<ClassModel> model = zoo.get().model.declared(call.type().simple());
    if (model.isEmpty()) {
      return Optional.empty();
    }
    zoo.get().standAt(call.span());
    Optional<Value> result =
        call.name().equals("new")
            ? Optional.of(
                zoo.get()
                    .invocations
                    .ownClasses()
                    .create(
                        model.get(),
                        call.arguments(),
                        call.span(),
                        model.get().frame(Optional.empty(), "")))
            : zoo.get().invocations.callStatic(model.get(), call.name(), call.arguments());
    return result.map(value -> adopted(zoo.get(), value));
  }

  private Optional<Value> method(Invocation call, Value receiver) {
    for (Machine zoo : machines.values()) {
      if (zoo.invocations.ownClasses().classOf(receiver).isPresent()) {
        zoo.standAt(call.span());
        return zoo.invocations
            .callMethod(receiver, call.name(), call.arguments())
            .map(value -> adopted(zoo, value));
      }
    }
    return Optional.empty();
  }

  /** The result is one block of the learner's program; what it is made of is not. */
  private Value adopted(Machine zoo, Value value) {
    List<BlockValue> made = zoo.takeBlocks();
    if (value instanceof BlockValue block && made.contains(block)) {
      machine.made(block);
    }
    return value;
  }

  private Optional<Machine> machine(String type) {
    Machine known = machines.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SourceFile> source = machine.zoo.source(type);
    source.ifPresent(file -> machines.put(type, new Machine(file, machine.budget, machine.zoo)));
    return Optional.ofNullable(machines.get(type));
  }
}
