package io.gradus.languageserver.wire;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/** The conversation with one client, from its first byte to its last. */
public final class Connection {
  private static final String DID_CHANGE = "textDocument/didChange";

  private final FrameReader frames;
  private final MessageJsonHandler json;
  private final Outbound outbound;
  private final RemoteEndpoint endpoint;
  private final Log log;
  private final Runnable missed;

  /** LSP4J's own log; held here, for Java forgets the settings of a log that nobody holds. */
  private final Logger lsp4j = Logger.getLogger(RemoteEndpoint.class.getName());

  /**
   * Begins to write, not yet to read.
   *
   * @param missed called where a message could not be read that may have changed a document
   * @param lost called once where the client can't be written to any more
   */
  public Connection(
      StandardStreams streams, Methods methods, Log log, Runnable missed, Runnable lost) {
    this.missed = missed;
    this.log = log;
    this.frames = new FrameReader(streams.in(), log, missed);
    this.json = new MessageJsonHandler(methods.types());
    this.outbound = new Outbound(json, streams.out(), log, lost);
    this.endpoint = new RemoteEndpoint(outbound, methods, this::told);
    // It warns of each question that is taken back too late, which editors do all the time.
    lsp4j.setLevel(Level.SEVERE);
    endpoint.setJsonHandler(json);
    json.setMethodProvider(endpoint);
    outbound.start();
  }

  /** Reads until the stream ends; whatever comes, it goes on with the next message. */
  public void read() {
    try {
      while (readOne()) {}
    } catch (IOException e) {
      log.say("the client can't be read any more: " + e.getMessage());
    }
  }

  private boolean readOne() throws IOException {
    try {
      Optional<String> body = frames.next();
      body.ifPresent(this::hear);
      return body.isPresent();
    } catch (OutOfMemoryError e) {
      log.say("a message was passed over: there is not enough memory for it");
      missed.run();
      return true;
    }
  }

  private void hear(String body) {
    try {
      Message message = json.parseMessage(body);
      if (message != null) {
        endpoint.consume(message);
      }
    } catch (MessageIssueException e) {
      misunderstood(e);
    } catch (JsonParseException | IllegalStateException e) {
      log.say("a message that is not JSON was passed over");
      refuse();
      if (body.contains(DID_CHANGE)) {
        missed.run();
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.bug("hearing a message", e);
    }
  }

  /** Parameters of another form than the protocol's. */
  private void misunderstood(MessageIssueException issue) {
    Message message = issue.getRpcMessage();
    if (message instanceof RequestMessage request) {
      ResponseMessage answer = new ResponseMessage();
      answer.setJsonHandler(json);
      answer.setRawId(request.getRawId());
      answer.setError(
          new ResponseError(
              ResponseErrorCode.InvalidParams,
              request.getMethod() + " has parameters of another form",
              null));
      outbound.consume(answer);
    } else if (message instanceof NotificationMessage notification) {
      log.say(notification.getMethod() + " has parameters of another form; it was passed over");
      if (DID_CHANGE.equals(notification.getMethod())) {
        missed.run();
      }
    } else {
      endpoint.handle(message, issue.getIssues());
    }
  }

  /** As JSON-RPC says: an answer to nobody, for the id could not be read. */
  private void refuse() {
    ResponseMessage answer = new ResponseMessage();
    answer.setJsonHandler(json);
    answer.setError(new ResponseError(ResponseErrorCode.ParseError, "not a JSON message", null));
    outbound.consume(answer);
  }

  /** What a client is told of a request that failed: our own words, else that it is our fault. */
  private ResponseError told(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    log.bug("a request", cause);
    return new ResponseError(
        ResponseErrorCode.InternalError,
        "Gradus failed (" + cause.getClass().getSimpleName() + "); its log tells more",
        null);
  }

  /** Sends a notification. */
  public void notify(String method, Object parameters) {
    outbound.consume(notification(method, parameters));
  }

  /** Sends a notification in the place of one with the same key that still waits to be sent. */
  public void notifyLatest(Object key, String method, Object parameters) {
    outbound.consumeLatest(key, notification(method, parameters));
  }

  private NotificationMessage notification(String method, Object parameters) {
    NotificationMessage message = new NotificationMessage();
    message.setJsonHandler(json);
    message.setMethod(method);
    message.setParams(parameters);
    return message;
  }

  /** Sends a request; nobody may wait for the answer, for it may never come. */
  public CompletableFuture<Object> request(String method, Object parameters) {
    return endpoint.request(method, parameters);
  }

  /** Waits until all is written, at most as many milliseconds. */
  public void drain(long milliseconds) throws InterruptedException {
    outbound.drain(milliseconds);
  }
}
