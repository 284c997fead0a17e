package io.gradus.datasets.read;

import io.gradus.datasets.catalogue.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dflib.DataFrame;

/**
 * Daily weather, in the order of days.
 *
 * @param days one per row
 * @param features names of the columns, as the file's header has them: place and what was measured
 * @param values {@code (days, features)} in the catalogue's units
 */
public record WeatherRows(List<LocalDate> days, List<String> features, float[][] values) {
  private static final String DATE = "DATE";
  private static final String MONTH = "MONTH";

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if there is not a row per day and a value per feature
   */
  public WeatherRows {
    days = List.copyOf(days);
    features = List.copyOf(features);
    int width = features.size();
    if (values.length != days.size()
        || Arrays.stream(values).anyMatch(row -> row.length != width)) {
      throw new IllegalArgumentException("A row per day with a value per feature expected");
    }
    values = copy(values);
  }

  /**
   * Reads the file.
   *
   * @param schema of {@code weather_prediction_dataset_light.csv} in the catalogue
   * @throws MalformedFileException if its content is not as the schema says
   * @throws IOException if it cannot be read
   */
  public static WeatherRows read(Path file, TableSchema schema) throws IOException {
    return of(CsvTable.read(file, schema));
  }

  /** The rows of a table that {@link CsvTable} has read. */
  public static WeatherRows of(DataFrame table) {
    List<String> features =
        Arrays.stream(table.getColumnsIndex().toArray())
            .filter(name -> !name.equals(DATE) && !name.equals(MONTH))
            .toList();
    float[][] values = new float[table.height()][features.size()];
    for (int j = 0; j < features.size(); j++) {
      int i = 0;
      for (Object value : table.getColumn(features.get(j))) {
        values[i++][j] = (Float) value;
      }
    }
    List<LocalDate> days = table.<LocalDate>getColumn(DATE).toList();
    return new WeatherRows(days, features, values);
  }

  @Override
  public float[][] values() {
    return copy(values);
  }

  /** Number of days. */
  public int size() {
    return days.size();
  }

  /**
   * The place of a feature, from 0.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public int feature(String name) {
    int feature = features.indexOf(name);
    if (feature < 0) {
      throw new IllegalArgumentException(
          "No column " + name + "; there is " + String.join(", ", features) + ".");
    }
    return feature;
  }

  /**
   * One column, {@code (days)}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public float[] column(String name) {
    int feature = feature(name);
    float[] column = new float[values.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = values[i][feature];
    }
    return column;
  }

  private static float[][] copy(float[][] values) {
    return Arrays.stream(values).map(float[]::clone).toArray(float[][]::new);
  }
}
