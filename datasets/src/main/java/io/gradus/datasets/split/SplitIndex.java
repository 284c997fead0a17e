package io.gradus.datasets.split;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A split that is kept as an index file, so that the course's own figures come out. Which rows are
 * numbered, and how it was drawn, stands in the file.
 *
 * @param dataset the catalogue's id
 * @param drawn which rows are numbered, and how the split was drawn
 * @param split the row numbers
 */
public record SplitIndex(String dataset, String drawn, Split split) {
  private static final String FOLDER = "/splits/";

  @SuppressWarnings("ArrayRecordComponent") // as in JSON, never compared
  private record Entry(
      @JsonProperty(required = true) String dataset,
      @JsonProperty(required = true) String drawn,
      @JsonProperty(required = true) int rows,
      @JsonProperty(required = true) int[] train,
      @JsonProperty(required = true) int[] test) {}

  /**
   * The split that comes with Gradus for a dataset.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IllegalStateException if it is not a split
   */
  public static SplitIndex bundled(String dataset) {
    String name = FOLDER + dataset + ".json";
    try (InputStream in = SplitIndex.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No split is kept for dataset '" + dataset + "'");
      }
      return parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Split " + name + " cannot be read", e);
    }
  }

  static SplitIndex parse(String name, byte[] json) {
    try {
      Entry entry =
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
              .build()
              .readValue(json, Entry.class);
      return new SplitIndex(
          entry.dataset(), entry.drawn(), new Split(entry.rows(), entry.train(), entry.test()));
    } catch (JacksonException e) {
      throw new IllegalStateException("Split " + name + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Split " + name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Split " + name + " cannot be read", e);
    }
  }
}
