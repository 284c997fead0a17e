package io.gradus.exercises.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A view of a learner's solution in this process: its probe, or its methods of the same name.
 * Beside the solution stand the starters of the exercises that it needs, as in a workspace.
 */
final class Views {
  private Views() {}

  /** A view that can begin again with a new instance, of a class that is loaded anew. */
  record Restartable(Object view, Runnable restart) {}

  static Restartable of(Course course, ExerciseSpec spec, String source)
      throws ReflectiveOperationException {
    Class<?> contract = Class.forName(course.contractClass(spec));
    Map<String, String> sources = new HashMap<>();
    for (String need : spec.needs()) {
      ExerciseSpec needed = course.find(need).orElseThrow();
      sources.put(needed.learnerClass(), course.starter(needed));
    }
    sources.put(spec.learnerClass(), source);
    Supplier<Object> learner = LearnersCode.instances(spec.learnerClass(), sources);
    Optional<String> probe = course.probeClass(spec);
    Class<?> asked = probe.isPresent() ? Class.forName(probe.get()) : contract;
    AtomicReference<Object> answers = new AtomicReference<>();
    Runnable restart =
        () ->
            answers.set(probe.isPresent() ? probe(asked, contract, learner.get()) : learner.get());
    restart.run();
    Class<?> view = Class.forName(course.viewClass(spec));
    Object proxy =
        Proxy.newProxyInstance(
            view.getClassLoader(),
            new Class<?>[] {view},
            (self, method, arguments) -> {
              try {
                return asked
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(answers.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return new Restartable(proxy, restart);
  }

  private static Object probe(Class<?> type, Class<?> contract, Object solution) {
    try {
      return type.getConstructor(contract).newInstance(solution);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " can't be made", e);
    }
  }
}
