package io.gradus.datasets.split;

import io.gradus.datasets.json.JsonFields;
import io.gradus.datasets.json.JsonFormatException;
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

  /**
   * The split that comes with Gradus for a dataset.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IllegalStateException if it is not a split
   */
  public static SplitIndex bundled(String dataset) {
    String name = FOLDER + dataset + ".json";
    return parse(name, resource(dataset, name));
  }

  /**
   * The split into three parts that comes with Gradus for a dataset.
   *
   * @throws IllegalArgumentException if there is none
   * @throws IllegalStateException if it is not a split into three parts
   */
  public static ThreeWaySplit bundledThreeWay(String dataset) {
    String name = FOLDER + dataset + ".json";
    try {
      JsonFields fields = JsonFields.parse(name, resource(dataset, name));
      return fields.build(
          () -> {
            fields.text("dataset");
            fields.text("drawn");
            return new ThreeWaySplit(
                fields.integer("rows"),
                fields.integers("train"),
                fields.integers("validation"),
                fields.integers("test"));
          });
    } catch (JsonFormatException e) {
      throw new IllegalStateException("Split " + e.getMessage(), e);
    }
  }

  private static byte[] resource(String dataset, String name) {
    try (InputStream in = SplitIndex.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No split is kept for dataset '" + dataset + "'");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Split " + name + " cannot be read", e);
    }
  }

  static SplitIndex parse(String name, byte[] json) {
    try {
      JsonFields fields = JsonFields.parse(name, json);
      return fields.build(
          () ->
              new SplitIndex(
                  fields.text("dataset"),
                  fields.text("drawn"),
                  new Split(
                      fields.integer("rows"), fields.integers("train"), fields.integers("test"))));
    } catch (JsonFormatException e) {
      throw new IllegalStateException("Split " + e.getMessage(), e);
    }
  }
}
