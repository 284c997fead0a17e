package io.gradus.datasets.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads catalogue entries; a message names the entry, the field and what was expected there. */
final class CatalogueReader {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  List<String> index(String name, byte[] json) {
    return read(name, json, new TypeReference<List<String>>() {});
  }

  Dataset entry(String name, byte[] json) {
    return read(name, json, new TypeReference<Dataset>() {});
  }

  private <T> T read(String name, byte[] json, TypeReference<T> type) {
    try {
      T value = mapper.readValue(json, type);
      if (value == null) {
        throw new CatalogueException("Catalogue entry " + name + ": nothing in it");
      }
      return value;
    } catch (JsonMappingException e) {
      String path = path(e);
      throw new CatalogueException(
          "Catalogue entry " + name + ": " + (path.isEmpty() ? "" : path + ": ") + reason(e), e);
    } catch (JacksonException e) {
      throw new CatalogueException(
          String.format(
              "Catalogue entry %s, line %d: %s",
              name, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new CatalogueException("Catalogue entry " + name + " cannot be read", e);
    }
  }

  private static String reason(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
        ? cause.getMessage()
        : e.getOriginalMessage();
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
