package io.gradus.exercises.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** A view of a learner's solution in this process: its probe, or its methods of the same name. */
final class Views {
  private Views() {}

  static Object of(Course course, ExerciseSpec spec, String source)
      throws ReflectiveOperationException {
    Class<?> contract = Class.forName(course.contractClass(spec));
    Object solution = LearnersCode.instance(spec.learnerClass(), source);
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
