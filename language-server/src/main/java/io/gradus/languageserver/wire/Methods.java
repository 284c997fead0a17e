package io.gradus.languageserver.wire;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The methods of the protocol that this server knows, each with what answers it. A table, not
 * LSP4J's annotated interfaces: to look through those takes a tenth of a second at the start.
 */
public final class Methods implements Endpoint {
  private final Log log;
  private final Map<String, JsonRpcMethod> types = new LinkedHashMap<>();
  private final Map<String, Function<Object, CompletableFuture<?>>> requests = new HashMap<>();
  private final Map<String, Consumer<Object>> notifications = new HashMap<>();

  /** A table with nothing in it yet. */
  public Methods(Log log) {
    this.log = log;
  }

  /** A request of the client. */
  public <P> Methods request(
      String name, Class<P> parameters, Function<P, CompletableFuture<?>> answer) {
    types.put(name, JsonRpcMethod.request(name, Object.class, parameters));
    requests.put(
        name,
        given -> {
          if (!parameters.isInstance(given)) {
            throw failure(ResponseErrorCode.InvalidParams, name + " without its parameters");
          }
          return answer.apply(parameters.cast(given));
        });
    return this;
  }

  /** A request of the client that has no parameters. */
  public Methods request(String name, Function<Object, CompletableFuture<?>> answer) {
    types.put(name, JsonRpcMethod.request(name, Object.class));
    requests.put(name, answer);
    return this;
  }

  /** A notification of the client. */
  public <P> Methods notification(String name, Class<P> parameters, Consumer<P> heard) {
    types.put(name, JsonRpcMethod.notification(name, parameters));
    notifications.put(
        name,
        given -> {
          if (!parameters.isInstance(given)) {
            throw failure(ResponseErrorCode.InvalidParams, name + " without its parameters");
          }
          heard.accept(parameters.cast(given));
        });
    return this;
  }

  /** A notification of the client that has no parameters, or whose parameters don't matter. */
  public Methods notification(String name, Runnable heard) {
    types.put(name, JsonRpcMethod.notification(name));
    notifications.put(name, given -> heard.run());
    return this;
  }

  /** A request that the server makes. */
  public Methods outgoing(String name, Type result) {
    types.put(name, JsonRpcMethod.request(name, result));
    return this;
  }

  Map<String, JsonRpcMethod> types() {
    return types;
  }

  @Override
  public CompletableFuture<?> request(String method, Object parameter) {
    Function<Object, CompletableFuture<?>> answer = requests.get(method);
    if (answer == null) {
      throw failure(ResponseErrorCode.MethodNotFound, "there is no method " + method);
    }
    return answer.apply(parameter);
  }

  /** What is not known is passed over: what begins with {@code $/} by rule, the rest by custom. */
  @Override
  public void notify(String method, Object parameter) {
    Consumer<Object> heard = notifications.get(method);
    if (heard != null) {
      try {
        heard.accept(parameter);
      } catch (ResponseErrorException e) {
        log.say(method + " was passed over: " + e.getMessage());
      } catch (RuntimeException e) { // nobody waits for an answer that could tell
        log.bug("hearing " + method, e);
      }
    }
  }

  /**
   * What the protocol wants to be there.
   *
   * @throws ResponseErrorException where it is not
   */
  public static <T> T given(T value, String name) {
    if (value == null) {
      throw failure(ResponseErrorCode.InvalidParams, "the parameters have no " + name);
    }
    return value;
  }

  /** An answer that says what is wrong. */
  public static ResponseErrorException failure(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }
}
