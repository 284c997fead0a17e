package io.gradus.grader.judge;

import io.gradus.exercises.judging.Judge;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;

/**
 * Gives a hidden test's constructor the view's proxy and the judge of the grading under way.
 *
 * <p>They travel in the store of the launcher session, so that nothing static holds them.
 */
public final class GradedView implements ParameterResolver {
  static final Namespace PLATFORM_NAMESPACE = Namespace.create("io.gradus.grader.judge");
  static final String KEY = "view";
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create("io.gradus.grader.judge");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Judge.class || type.isInstance(view(context));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Judge.class
        ? context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Judge.class)
        : view(context);
  }

  private static Object view(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(KEY);
  }
}
