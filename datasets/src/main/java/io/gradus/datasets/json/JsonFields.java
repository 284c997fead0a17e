package io.gradus.datasets.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The fields of one JSON object. Each is asked for by name and type; {@link #build} refuses those
 * that nobody asked for, which are misspelt names as a rule.
 */
public final class JsonFields {
  private final String document;
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  private JsonFields(String document, String path, JsonNode node) {
    this.document = document;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new JsonFormatException(at("") + "an object expected");
    }
  }

  /**
   * Reads a document that is an object.
   *
   * @param document what messages call it
   * @throws JsonFormatException if it is not one JSON object
   */
  public static JsonFields parse(String document, byte[] json) {
    return new JsonFields(document, "", tree(document, json));
  }

  /**
   * Reads a document that is a list of texts.
   *
   * @throws JsonFormatException if it is not
   */
  public static List<String> parseTexts(String document, byte[] json) {
    List<String> texts = new ArrayList<>();
    JsonNode tree = tree(document, json);
    for (JsonNode element : tree) {
      texts.add(element.textValue());
    }
    if (!tree.isArray() || texts.contains(null)) {
      throw new JsonFormatException(document + ": a list of texts expected");
    }
    return texts;
  }

  private static JsonNode tree(String document, byte[] json) {
    try {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(json);
    } catch (JsonProcessingException e) {
      throw new JsonFormatException(
          String.format(
              "%s, line %d: %s", document, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new JsonFormatException(document + " cannot be read", e);
    }
  }

  /** A text. */
  public String text(String field) {
    return need(field, "a text", JsonNode::isTextual).textValue();
  }

  /** A text; empty where it is left out. */
  public String textOrEmpty(String field) {
    return has(field) ? text(field) : "";
  }

  /** True or false; false where it is left out. */
  public boolean flag(String field) {
    return has(field) && need(field, "true or false", JsonNode::isBoolean).booleanValue();
  }

  /** A whole number of 32 bits. */
  public int integer(String field) {
    return need(field, "a whole number", JsonFields::isInt).intValue();
  }

  /** A whole number of 64 bits. */
  public long longInteger(String field) {
    return need(field, "a whole number", n -> n.isIntegralNumber() && n.canConvertToLong())
        .longValue();
  }

  /** An address. */
  public URI address(String field) {
    String text = text(field);
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new JsonFormatException(at(field) + "an address expected, found " + text, e);
    }
  }

  /** An object. */
  public JsonFields object(String field) {
    return child(field, need(field, "an object", JsonNode::isObject));
  }

  /** An object, where it is not left out. */
  public Optional<JsonFields> optionalObject(String field) {
    return has(field) ? Optional.of(object(field)) : Optional.empty();
  }

  /** A list, each element made from an object. */
  public <T> List<T> objects(String field, Function<JsonFields, T> make) {
    List<T> made = new ArrayList<>();
    for (JsonNode element : list(field, "objects", n -> n.isObject())) {
      made.add(make.apply(child(field + "[" + made.size() + "]", element)));
    }
    return made;
  }

  /** A list of texts; empty where it is left out. */
  public List<String> textsOrEmpty(String field) {
    return has(field) ? texts(field) : List.of();
  }

  /** A list of texts. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    list(field, "texts", n -> n.isTextual()).forEach(n -> texts.add(n.textValue()));
    return texts;
  }

  /** A list of whole numbers of 32 bits. */
  public int[] integers(String field) {
    JsonNode list = list(field, "whole numbers", n -> isInt(n));
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).intValue();
    }
    return numbers;
  }

  /** A number. */
  public double number(String field) {
    return need(field, "a number", n -> n.isNumber()).doubleValue();
  }

  /** A list of numbers. */
  public double[] numbers(String field) {
    return numbers(list(field, "numbers", n -> n.isNumber()));
  }

  /** A list of lists of numbers. */
  public double[][] matrix(String field) {
    JsonNode rows = list(field, "lists of numbers", n -> isNumbers(n));
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = numbers(rows.get(i));
    }
    return matrix;
  }

  /**
   * Makes a value of the fields asked for.
   *
   * @throws JsonFormatException if there are other fields, or the value refuses one with an {@link
   *     IllegalArgumentException}, whose message is taken over
   */
  public <T> T build(Supplier<T> make) {
    T value;
    try {
      value = make.get();
    } catch (IllegalArgumentException e) {
      throw new JsonFormatException(at("") + e.getMessage(), e);
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!asked.contains(name)) {
        throw new JsonFormatException(at(name) + "there is no such field");
      }
    }
    return value;
  }

  private boolean has(String field) {
    asked.add(field);
    return node.has(field);
  }

  private JsonNode need(String field, String expected, Predicate<JsonNode> suits) {
    if (!has(field)) {
      throw new JsonFormatException(at(field) + "missing; " + expected + " expected");
    }
    JsonNode value = node.get(field);
    if (!suits.test(value)) {
      throw new JsonFormatException(at(field) + expected + " expected");
    }
    return value;
  }

  private JsonNode list(String field, String of, Predicate<JsonNode> suits) {
    JsonNode list = need(field, "a list of " + of, JsonNode::isArray);
    for (JsonNode element : list) {
      if (!suits.test(element)) {
        throw new JsonFormatException(at(field) + "a list of " + of + " expected");
      }
    }
    return list;
  }

  private JsonFields child(String field, JsonNode value) {
    return new JsonFields(document, join(field), value);
  }

  private String join(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Where a message belongs, such as {@code /catalogue/penguins.json: files[0].bytes: }. */
  private String at(String field) {
    String place = field.isEmpty() ? path : join(field);
    return document + ": " + (place.isEmpty() ? "" : place + ": ");
  }

  private static boolean isInt(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private static boolean isNumbers(JsonNode node) {
    boolean numbers = node.isArray();
    for (JsonNode element : node) {
      numbers &= element.isNumber();
    }
    return numbers;
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).doubleValue();
    }
    return numbers;
  }
}
