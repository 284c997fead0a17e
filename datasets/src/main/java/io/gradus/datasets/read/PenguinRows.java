package io.gradus.datasets.read;

import io.gradus.datasets.catalogue.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dflib.DataFrame;
import org.dflib.row.RowProxy;

/**
 * Penguins in the order of the file, and the arrays that a network takes.
 *
 * @param rows the penguins
 */
public record PenguinRows(List<Penguin> rows) {
  /** The classes in the order of their one-hot columns: alphabetical. */
  public static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

  /** The inputs in the order of {@link Penguin#measurements()}, as the file's header names them. */
  public static final List<String> FEATURES =
      List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");

  /** Keeps a copy. */
  public PenguinRows {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file.
   *
   * @param schema of {@code penguins.csv} in the catalogue
   * @throws MalformedFileException if its content is not as the schema says
   * @throws IOException if it cannot be read
   */
  public static PenguinRows read(Path file, TableSchema schema) throws IOException {
    return of(CsvTable.read(file, schema));
  }

  /** The rows of a table that {@link CsvTable} has read. */
  public static PenguinRows of(DataFrame table) {
    List<Penguin> rows = new ArrayList<>(table.height());
    for (RowProxy row : table) {
      rows.add(
          new Penguin(
              row.get("species", String.class),
              row.get("island", String.class),
              measurement(row, 0),
              measurement(row, 1),
              measurement(row, 2),
              measurement(row, 3),
              Optional.ofNullable(row.get("sex", String.class))));
    }
    return new PenguinRows(rows);
  }

  private static float measurement(RowProxy row, int feature) {
    Float value = row.get(FEATURES.get(feature), Float.class);
    return value == null ? Float.NaN : value;
  }

  /** Number of rows. */
  public int size() {
    return rows.size();
  }

  /** Only the rows in which all four measurements were taken; sex may be missing. */
  public PenguinRows complete() {
    return new PenguinRows(rows.stream().filter(Penguin::isMeasured).toList());
  }

  /**
   * The rows at these places, in this order.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public PenguinRows select(int[] indices) {
    List<Penguin> selected = new ArrayList<>(indices.length);
    for (int index : indices) {
      selected.add(rows.get(index));
    }
    return new PenguinRows(selected);
  }

  /** The measurements {@code (N, 4)}; NaN where one was not taken. */
  public float[][] measurements() {
    return rows.stream().map(Penguin::measurements).toArray(float[][]::new);
  }

  /** The species' names {@code (N)}. */
  public String[] species() {
    return rows.stream().map(Penguin::species).toArray(String[]::new);
  }

  /** The species as classes {@code (N)}: places in {@link #SPECIES}. */
  public int[] classes() {
    return rows.stream().mapToInt(penguin -> SPECIES.indexOf(penguin.species())).toArray();
  }

  /** The rows as comma-separated text: for the real rows, the bytes of the canonical file. */
  public String toCsv() {
    StringBuilder csv = new StringBuilder("species,island,");
    csv.append(String.join(",", FEATURES)).append(",sex\n");
    for (Penguin penguin : rows) {
      csv.append(penguin.species()).append(',').append(penguin.island()).append(',');
      for (float value : penguin.measurements()) {
        csv.append(field(value)).append(',');
      }
      csv.append(penguin.sex().orElse("")).append('\n');
    }
    return csv.toString();
  }

  private static String field(float value) {
    if (Float.isNaN(value)) {
      return "";
    }
    int whole = Math.round(value);
    return whole == value ? Integer.toString(whole) : Float.toString(value);
  }
}
