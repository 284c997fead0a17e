package io.gradus.exercises.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A view of a learner's solution in this process: its probe, or its methods of the same name.
 * Beside the solution stand the starters of the exercises that it needs, as in a workspace.
 */
final class Views {
  private Views() {}

  static Object of(Course course, ExerciseSpec spec, String source)
      throws ReflectiveOperationException {
    Class<?> contract = Class.forName(course.contractClass(spec));
    Map<String, String> sources = new HashMap<>();
    for (String need : spec.needs()) {
      ExerciseSpec needed = course.find(need).orElseThrow();
      sources.put(needed.learnerClass(), course.starter(needed));
    }
    sources.put(spec.learnerClass(), source);
    Object solution = LearnersCode.instance(spec.learnerClass(), sources);
    Optional<String> probe = course.probeClass(spec);
    if (probe.isPresent()) {
      return Class.forName(probe.get()).getConstructor(contract).newInstance(solution);
    }
    Class<?> view = Class.forName(course.viewClass(spec));
    return Proxy.newProxyInstance(
        view.getClassLoader(),
        new Class<?>[] {view},
        (proxy, method, arguments) -> {
          try {
            return contract
                .getMethod(method.getName(), method.getParameterTypes())
                .invoke(solution, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
