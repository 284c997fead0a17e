package io.gradus.exercises.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code exercise.json} and the index that is made of all of them. */
final class SpecReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "title",
          "kind",
          "step",
          "objectives",
          "dataset",
          "points",
          "pass",
          "optional",
          "group",
          "needs",
          "file",
          "limits",
          "rows",
          "folder");

  /** Course order: by episode, then by the number within it. */
  static final Comparator<ExerciseSpec> ORDER =
      Comparator.comparingInt(ExerciseSpec::episode)
          .thenComparingInt(spec -> Integer.parseInt(spec.number().split("\\.", -1)[1]))
          .thenComparing(ExerciseSpec::id);

  private SpecReader() {}

  /**
   * One exercise.
   *
   * @param file the file's name, for errors
   * @param folder its folder, such as {@code episode2/build_net}
   */
  static ExerciseSpec read(String file, String folder, String json) {
    JsonNode node = tree(file, json);
    if (!node.isObject()) {
      throw new CourseException(file + ": not a JSON object. Begin it with {.");
    }
    return spec(file, ((ObjectNode) node).put("folder", folder));
  }

  /** The index, written for {@link #readIndex}. */
  static String writeIndex(List<ExerciseSpec> specs) {
    ObjectNode index = JSON.createObjectNode();
    for (ExerciseSpec spec : specs.stream().sorted(ORDER).toList()) {
      ObjectNode node = index.withArray("exercises").addObject();
      node.put("id", spec.id()).put("title", spec.title()).put("folder", spec.folder());
      node.put("kind", spec.kind().written()).put("step", spec.step()).put("file", spec.file());
      spec.objectives().forEach(node.putArray("objectives")::add);
      spec.dataset().ifPresent(dataset -> node.put("dataset", dataset));
      node.put("points", spec.points()).put("pass", spec.pass());
      node.put("optional", spec.optional()).put("group", spec.group());
      spec.needs().forEach(node.putArray("needs")::add);
      ExerciseSpec.Limits limits = spec.limits();
      spec.rows().forEach(node.putArray("rows")::add);
      node.putObject("limits")
          .put("callSeconds", limits.callSeconds())
          .put("totalSeconds", limits.totalSeconds())
          .put("heapMegabytes", limits.heapMegabytes())
          .put("nativeMegabytes", limits.nativeMegabytes());
    }
    return index.toPrettyString() + "\n";
  }

  /** All exercises of an index, in its order. */
  static List<ExerciseSpec> readIndex(String file, String json) {
    List<ExerciseSpec> specs = new ArrayList<>();
    for (JsonNode node : tree(file, json).path("exercises")) {
      specs.add(spec(file, node));
    }
    if (specs.isEmpty()) {
      throw new CourseException(file + ": lists no exercises. Build the module exercises again.");
    }
    return List.copyOf(specs);
  }

  private static JsonNode tree(String file, String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new CourseException(
          file + ":" + line + ": not JSON (" + plain(e) + "). Mend the syntax.", e);
    }
  }

  /** Without what the parser says of itself. */
  private static String plain(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll(" ?\\(start marker at \\[.*?]\\)", "");
  }

  private static ExerciseSpec spec(String file, JsonNode node) {
    Fields fields = new Fields(file, node);
    fields.refuseUnknown();
    String id = fields.text("id");
    String folder = fields.text("folder");
    if (!id.matches("[0-8]\\.\\d{2}-[a-z0-9-]+")) {
      throw fields.wrong("id", "such as 2.16-build-net");
    }
    int episode = id.charAt(0) - '0';
    if (!folder.matches("episode" + episode + "/[a-z][a-z0-9_]*")) {
      throw fields.wrong("folder", "in episode" + episode + "/, a Java package name");
    }
    Kind kind = fields.kind();
    String learnersFile = fields.text("file");
    if (!learnersFile.matches("[A-Z][A-Za-z0-9]*\\." + (kind.isCode() ? "java" : "md"))) {
      throw fields.wrong("file", kind.isCode() ? "a Java file" : "a Markdown file");
    }
    int points = fields.number("points", 1, 100);
    JsonNode limits = node.path("limits");
    Fields limit = new Fields(file, limits);
    return new ExerciseSpec(
        id,
        fields.text("title"),
        kind,
        episode,
        fields.number("step", 0, 10),
        fields.texts("objectives"),
        node.has("dataset") ? Optional.of(fields.text("dataset")) : Optional.empty(),
        points,
        node.has("pass") ? fields.number("pass", 1, points) : points,
        node.path("optional").asBoolean(false),
        node.path("group").asBoolean(false),
        fields.texts("needs"),
        folder,
        learnersFile,
        new ExerciseSpec.Limits(
            limits.has("callSeconds") ? limit.number("callSeconds", 1, 600) : 10,
            limits.has("totalSeconds") ? limit.number("totalSeconds", 1, 3600) : 20,
            limits.has("heapMegabytes") ? limit.number("heapMegabytes", 16, 65536) : 256,
            limits.has("nativeMegabytes") ? limit.number("nativeMegabytes", 64, 65536) : 1024),
        node.has("rows") ? fields.texts("rows") : List.of(id.substring(0, 4)));
  }

  /** The fields of one object, checked. */
  private record Fields(String file, JsonNode node) {
    void refuseUnknown() {
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (!FIELDS.contains(name)) {
          throw new CourseException(
              file
                  + ": no such field: "
                  + name
                  + ". Known are "
                  + FIELDS.stream().sorted().toList());
        }
      }
    }

    String text(String field) {
      JsonNode value = node.path(field);
      if (!value.isTextual() || value.asText().isBlank()) {
        throw wrong(field, "a text");
      }
      return value.asText();
    }

    List<String> texts(String field) {
      List<String> texts = new ArrayList<>();
      for (JsonNode value : node.path(field)) {
        if (!value.isTextual()) {
          throw wrong(field, "a list of texts");
        }
        texts.add(value.asText());
      }
      return texts;
    }

    int number(String field, int least, int most) {
      JsonNode value = node.path(field);
      if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
        throw wrong(field, "a whole number from " + least + " to " + most);
      }
      return value.asInt();
    }

    Kind kind() {
      String kind = text("kind");
      for (Kind known : Kind.values()) {
        if (known.written().equals(kind)) {
          return known;
        }
      }
      throw wrong(
          "kind",
          "one of "
              + Arrays.stream(Kind.values()).map(Kind::written).collect(Collectors.joining(", ")));
    }

    CourseException wrong(String field, String expected) {
      return new CourseException(
          file
              + ": field "
              + field
              + " is "
              + (node.has(field) ? node.get(field).toString() : "missing")
              + ". It has to be "
              + expected
              + ".");
    }
  }
}
