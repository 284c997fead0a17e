package io.gradus.grader.evaluate;

import com.sun.source.tree.VariableTree;
import io.gradus.grader.analysis.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every call that was met, in the order of evaluation, and what came out of it. A call in a loop or
 * in a method that is called several times is here several times, up to a bound.
 *
 * <p>Questions that a check may ask:
 *
 * <pre>{@code
 * calls.of("EasyTrain", "fit")                    // every training
 * call.argument(0)                                // its trainer, a Thing with "model" and "config"
 * calls.on(config)                                // what was called on the config: evaluators, …
 * calls.resultOf(call)
 * }</pre>
 */
public final class Calls {
  private static final int MOST = 20_000;
  private static final int MOST_PER_PLACE = 64;
  private static final int MOST_OWN = 2_000;

  private final List<Call> all = new ArrayList<>();
  private final List<OwnCall> own = new ArrayList<>();
  private final List<Derivation> comparisons = new ArrayList<>();
  private final IdentityHashMap<Call, Value> results = new IdentityHashMap<>();
  private final IdentityHashMap<Value, Call> origins = new IdentityHashMap<>();
  private final IdentityHashMap<Value, List<Call>> byReceiver = new IdentityHashMap<>();
  private final IdentityHashMap<Value, List<Call>> byArgument = new IdentityHashMap<>();
  private final Map<String, List<Call>> byName = new HashMap<>();
  private final Map<Long, Integer> perPlace = new HashMap<>();
  private final Deque<List<Call>> listeners = new ArrayDeque<>();
  private boolean complete = true;

  Calls() {}

  boolean add(Call call, Value result) {
    mention(call);
    long place = ((long) call.nameSpan().start() << 32) | call.nameSpan().end();
    if (all.size() >= MOST || perPlace.merge(place, 1, Integer::sum) > MOST_PER_PLACE) {
      complete = false;
      return false;
    }
    all.add(call);
    byName.computeIfAbsent(call.name(), any -> new ArrayList<>()).add(call);
    results.put(call, result);
    origins.putIfAbsent(result, call);
    call.receiver()
        .ifPresent(value -> byReceiver.computeIfAbsent(value, any -> new ArrayList<>()).add(call));
    Set<Value> different = Collections.newSetFromMap(new IdentityHashMap<>());
    different.addAll(call.arguments());
    different.forEach(
        value -> byArgument.computeIfAbsent(value, any -> new ArrayList<>()).add(call));
    return true;
  }

  /**
   * A call of a method of the file, whose body was followed.
   *
   * @param parameters one for each argument; of a variable number, one for all of them
   * @param span of the whole expression
   * @param from how many calls had been met before it
   * @param to how many had been met when it came back
   */
  public record OwnCall(
      List<Value> arguments,
      List<Parameter> parameters,
      Value result,
      SourceSpan span,
      int from,
      int to) {
    public OwnCall {
      arguments = List.copyOf(arguments);
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter as it is declared: {@code float[][] rows}. */
  public record Parameter(String type, String name) {
    static Parameter of(VariableTree tree) {
      return new Parameter(Types.simpleName(tree.getType()), tree.getName().toString());
    }
  }

  void own(OwnCall call) {
    if (own.size() < MOST_OWN) {
      own.add(call);
    }
  }

  /** The calls of the file's own methods, those inside of another before it. */
  public List<OwnCall> own() {
    return List.copyOf(own);
  }

  void compared(Derivation comparison) {
    if (comparisons.size() < MOST_OWN) {
      comparisons.add(comparison);
    }
  }

  /** Comparisons whose outcome is not known. */
  public List<Derivation> comparisons() {
    return List.copyOf(comparisons);
  }

  /** How many calls have been met. */
  int count() {
    return all.size();
  }

  /** Tells a call to whoever listens, without keeping it. */
  void mention(Call call) {
    if (!listeners.isEmpty()) {
      listeners.peek().add(call);
    }
  }

  /**
   * The calls that are met while something is evaluated, those past the bound as well; but not
   * those in what is listened to meanwhile.
   */
  List<Call> during(Runnable evaluation) {
    List<Call> heard = new ArrayList<>();
    listeners.push(heard);
    try {
      evaluation.run();
    } finally {
      listeners.pop();
    }
    return heard;
  }

  /** All of them, in the order of evaluation. */
  public List<Call> all() {
    return List.copyOf(all);
  }

  /** Those of one method, or {@code new}, of a class named by its simple name. */
  public List<Call> of(String type, String name) {
    return named(name).stream().filter(call -> call.type().equals(type)).toList();
  }

  /** Those of a method, whatever it was called on. */
  public List<Call> named(String name) {
    return List.copyOf(byName.getOrDefault(name, List.of()));
  }

  /** What was called on a value: the same object, not an equal one. */
  public List<Call> on(Value receiver) {
    return List.copyOf(byReceiver.getOrDefault(receiver, List.of()));
  }

  /** The calls that a value went into as an argument. */
  public Stream<Call> with(Value argument) {
    return byArgument.getOrDefault(argument, List.of()).stream();
  }

  /** What came out of a call that is in {@link #all()}. */
  public Value resultOf(Call call) {
    return Optional.ofNullable(results.get(call)).orElse(Value.None.VOID);
  }

  /** The call that a value came out of first: where it was made. */
  public Optional<Call> origin(Value value) {
    return Optional.ofNullable(origins.get(value));
  }

  /** False where calls were left out because there were too many. */
  public boolean complete() {
    return complete;
  }
}
