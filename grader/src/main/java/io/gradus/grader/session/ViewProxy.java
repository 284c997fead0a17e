package io.gradus.grader.session;

import io.gradus.exercises.wire.ValueCodec;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;

/** Typed proxies of views: what a hidden test calls. */
public final class ViewProxy {
  private ViewProxy() {}

  /**
   * A view whose methods ask the session's worker. They return values decoded strictly by the
   * method's declared type, or throw {@link SubmissionFailure}; {@link
   * java.io.UncheckedIOException} where a worker could not be started.
   *
   * @param view a public interface
   * @throws IllegalArgumentException if a method of the view has a type that can't cross the pipe
   */
  public static <V> V of(Class<V> view, WorkerSession session) {
    for (Method method : view.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        requireSupported(method);
      }
    }
    InvocationHandler handler =
        (proxy, method, given) -> {
          Object[] arguments = given == null ? new Object[0] : given;
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, view, method, arguments);
          } else if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          return session.call(method, List.of(arguments));
        };
    return view.cast(Proxy.newProxyInstance(view.getClassLoader(), new Class<?>[] {view}, handler));
  }

  private static void requireSupported(Method method) {
    for (var type : method.getGenericParameterTypes()) {
      ValueCodec.requireSupported(type);
    }
    if (method.getReturnType() != void.class) {
      ValueCodec.requireSupported(method.getGenericReturnType());
    }
  }

  private static Object ofObject(Object proxy, Class<?> view, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "proxy of " + view.getName();
    };
  }
}
