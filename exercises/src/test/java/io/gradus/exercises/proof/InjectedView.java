package io.gradus.exercises.proof;

import io.gradus.exercises.judging.Judge;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.support.store.Namespace;

/** Gives a hidden test's constructor its view and judge, from the launcher session's store. */
public final class InjectedView implements ParameterResolver {
  static final Namespace NAMESPACE = Namespace.create("io.gradus.exercises.proof");
  static final String VIEW = "view";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return value(parameter, context) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return value(parameter, context);
  }

  private static Object value(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(
            StoreScope.LAUNCHER_SESSION,
            ExtensionContext.Namespace.create("io.gradus.exercises.proof"))
        .get(parameter.getParameter().getType() == Judge.class ? Judge.class : VIEW);
  }
}
