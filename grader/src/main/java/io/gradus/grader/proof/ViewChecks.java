package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.grader.judge.GraderFault;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What hidden tests may ask: whether it can cross the pipe to the learner's process, and whether
 * anything answers there. Told here, by file and line, because a grading would only see that the
 * reference fails.
 */
final class ViewChecks {
  private final Course course;
  private final Keys keys;
  private final ClassLoader loader;

  ViewChecks(Course course, Keys keys, ClassLoader loader) {
    this.course = course;
    this.keys = keys;
    this.loader = loader;
  }

  /** All that has to be mended; with one of these nothing of the exercise can be run. */
  List<Problem> of(ExerciseSpec spec) {
    if (!spec.kind().isCode()) {
      return List.of();
    }
    Class<?> view = load(course.viewClass(spec));
    Class<?> contract = load(course.contractClass(spec));
    Optional<Class<?>> probe = course.probeClass(spec).map(this::load);
    List<Problem> problems = new ArrayList<>();
    probe.ifPresent(found -> probe(spec, found, contract, view).ifPresent(problems::add));
    Stream.of(view.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .sorted(Comparator.comparing(Method::toString))
        .forEach(
            method -> {
              types(spec, method).ifPresent(problems::add);
              if (probe.isEmpty()) {
                answered(spec, method, contract).ifPresent(problems::add);
              }
            });
    return problems;
  }

  private Optional<Problem> types(ExerciseSpec spec, Method method) {
    List<Type> types = new ArrayList<>(List.of(method.getGenericParameterTypes()));
    if (method.getReturnType() != void.class) {
      types.add(method.getGenericReturnType());
    }
    for (Type type : types) {
      try {
        ValueCodec.requireSupported(type);
      } catch (IllegalArgumentException e) {
        return Optional.of(
            at(spec, method, method.getName() + ": " + e.getMessage() + ".", "Use one of these."));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> answered(ExerciseSpec spec, Method asked, Class<?> contract) {
    try {
      Method answer = contract.getMethod(asked.getName(), asked.getParameterTypes());
      return answer.getGenericReturnType().equals(asked.getGenericReturnType())
          ? Optional.empty()
          : Optional.of(
              at(
                  spec,
                  asked,
                  "%s returns %s here and %s in Contract.java."
                      .formatted(
                          signature(asked),
                          asked.getGenericReturnType().getTypeName(),
                          answer.getGenericReturnType().getTypeName()),
                  "Give both the same type, or write a Probe.java that turns one into the other."));
    } catch (NoSuchMethodException e) {
      return Optional.of(
          at(
              spec,
              asked,
              "Nothing answers %s: Contract.java has no such method, and there is no Probe.java."
                  .formatted(signature(asked)),
              "Name it as in Contract.java, with the same parameters, or write a Probe.java that"
                  + " implements View."));
    }
  }

  private Optional<Problem> probe(
      ExerciseSpec spec, Class<?> probe, Class<?> contract, Class<?> view) {
    String file = spec.folder() + "/Probe.java";
    int line = keys.lineOf(file, "class");
    if (!view.isAssignableFrom(probe)) {
      return Optional.of(
          new Problem(file, line, "Probe does not implement View.", "Add: implements View"));
    }
    Class<?>[] wanted = {contract};
    return Stream.of(probe.getConstructors())
            .anyMatch(constructor -> Arrays.equals(constructor.getParameterTypes(), wanted))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                file,
                line,
                "Probe has no public constructor that takes a Contract.",
                "Add: public Probe(Contract solution)"));
  }

  private Problem at(ExerciseSpec spec, Method method, String what, String mend) {
    String file = spec.folder() + "/View.java";
    return new Problem(file, keys.lineOf(file, method.getName()), what, mend);
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(Type::getTypeName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new GraderFault("the course lacks its class " + name, e);
    }
  }
}
