package io.gradus.languageserver.task;

import com.google.gson.JsonObject;
import io.gradus.languageserver.wire.Client;

/**
 * Progress that the client shows, with a way to cancel. It begins when the client has agreed; one
 * that never answers sees none, and nothing waits for it.
 */
final class WorkDone {
  private static final String PROGRESS = "$/progress";

  private final Client client;
  private final String token;
  private final String title;
  private State state = State.ASKED;

  private enum State {
    ASKED,
    BEGUN,
    ENDED
  }

  private WorkDone(Client client, String token, String title) {
    this.client = client;
    this.token = token;
    this.title = title;
  }

  /** Asks the client for it; nothing is shown where the client can't. */
  static WorkDone ask(Client client, String token, String title) {
    WorkDone progress = new WorkDone(client, token, title);
    if (client.abilities().can("window.workDoneProgress")) {
      JsonObject parameters = new JsonObject();
      parameters.addProperty("token", token);
      var unused =
          client
              .request("window/workDoneProgress/create", parameters)
              .thenAccept(agreed -> progress.begin());
    }
    return progress;
  }

  private synchronized void begin() {
    if (state == State.ASKED) {
      state = State.BEGUN;
      JsonObject value = value("begin");
      value.addProperty("title", title);
      value.addProperty("cancellable", true);
      client.notify(PROGRESS, parameters(value));
    }
  }

  synchronized void report(String message) {
    if (state == State.BEGUN) {
      JsonObject value = value("report");
      value.addProperty("message", message);
      client.notifyLatest(this, PROGRESS, parameters(value));
    }
  }

  synchronized void end() {
    if (state == State.BEGUN) {
      client.notify(PROGRESS, parameters(value("end")));
    }
    state = State.ENDED;
  }

  private static JsonObject value(String kind) {
    JsonObject value = new JsonObject();
    value.addProperty("kind", kind);
    return value;
  }

  private JsonObject parameters(JsonObject value) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("token", token);
    parameters.add("value", value);
    return parameters;
  }
}
