package io.gradus.languageserver.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/**
 * What a client said of itself in {@code initialize}. It is read where it is asked for, leaf by
 * leaf: LSP4J's types for all that a client can say are more than a hundred classes, and a client
 * that says something odd in one place is still understood in all others.
 */
public final class ClientAbilities {
  /** A client that has said nothing, and is sent nothing that it would have to understand. */
  public static final ClientAbilities NONE = new ClientAbilities(new JsonObject());

  private final JsonObject parameters;

  /** What the parameters of {@code initialize} say. */
  public ClientAbilities(JsonObject parameters) {
    this.parameters = parameters;
  }

  /** Whether something below {@code capabilities} is true, such as {@code window.showDocument}. */
  public boolean can(String path) {
    return at("capabilities." + path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isBoolean)
        .map(JsonPrimitive::getAsBoolean)
        .orElse(false);
  }

  /** Whether something below {@code capabilities} is there and is true or false. */
  public boolean isBoolean(String path) {
    return at("capabilities." + path)
        .filter(JsonElement::isJsonPrimitive)
        .filter(value -> value.getAsJsonPrimitive().isBoolean())
        .isPresent();
  }

  /** Whether something below {@code capabilities} is there at all. */
  public boolean has(String path) {
    return at("capabilities." + path).isPresent();
  }

  /** Whether a list below {@code capabilities} names something. */
  public boolean lists(String path, String wanted) {
    return at("capabilities." + path)
        .filter(JsonElement::isJsonArray)
        .map(list -> list.getAsJsonArray().contains(new JsonPrimitive(wanted)))
        .orElse(false);
  }

  /** Whether hovers may be Markdown; what does not say so gets plain text. */
  public boolean markdownHovers() {
    return lists("textDocument.hover.contentFormat", "markdown");
  }

  /** Its name and version, as far as it says them. */
  public String client() {
    String name = text("clientInfo.name").orElse("a client that does not say its name");
    return text("clientInfo.version").map(version -> name + " " + version).orElse(name);
  }

  /** A text anywhere in the parameters. */
  public Optional<String> text(String path) {
    return at(path)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isString)
        .map(JsonPrimitive::getAsString);
  }

  /** The process that has to live for the server to live. */
  public OptionalLong processId() {
    return at("processId")
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsJsonPrimitive)
        .filter(JsonPrimitive::isNumber)
        .map(id -> OptionalLong.of(id.getAsLong()))
        .orElse(OptionalLong.empty());
  }

  /** The addresses of the folders that the client has open. */
  public List<String> folders() {
    JsonArray none = new JsonArray();
    JsonArray folders =
        at("workspaceFolders")
            .filter(JsonElement::isJsonArray)
            .map(JsonElement::getAsJsonArray)
            .orElse(none);
    return StreamSupport.stream(folders.spliterator(), false)
        .filter(JsonElement::isJsonObject)
        .map(folder -> folder.getAsJsonObject().get("uri"))
        .filter(uri -> uri != null && uri.isJsonPrimitive())
        .map(JsonElement::getAsString)
        .toList();
  }

  private Optional<JsonElement> at(String path) {
    JsonElement here = parameters;
    for (String name : path.split("\\.", -1)) {
      here = here.isJsonObject() ? here.getAsJsonObject().get(name) : null;
      if (here == null || here.isJsonNull()) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }
}
