package io.gradus.datasets.read;

import io.gradus.datasets.catalogue.Column;
import io.gradus.datasets.catalogue.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dflib.DataFrame;
import org.dflib.builder.DataFrameArrayAppender;

/**
 * Reads comma-separated files by a schema: the header is checked by name (any order, further
 * columns are left out), every field by its column's type. Byte order marks and both line ends are
 * tolerated; everything else that is not as the schema says is refused with its line.
 */
public final class CsvTable {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

  /** What other tables write for a missing number; no column of the course has such values. */
  private static final Set<Float> MARKERS = Set.of(-999f, -9999f, -99999f);

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

  private final String file;
  private final TableSchema schema;

  private CsvTable(String file, TableSchema schema) {
    this.file = file;
    this.schema = schema;
  }

  /**
   * Reads a file.
   *
   * @return the schema's columns in the schema's order: numbers as {@link Float}, dates as {@link
   *     LocalDate}, categories as {@link String}, null where a value is missing
   * @throws MalformedFileException if the content is not as the schema says
   * @throws IOException if the file cannot be read
   */
  public static DataFrame read(Path file, TableSchema schema) throws IOException {
    return parse(file.toString(), StrictText.read(file), schema);
  }

  /**
   * Reads bytes; as {@link #read(Path, TableSchema)}.
   *
   * @param name what messages call the file
   */
  public static DataFrame read(String name, byte[] content, TableSchema schema)
      throws MalformedFileException {
    return parse(name, StrictText.decode(name, content), schema);
  }

  private static DataFrame parse(String name, String text, TableSchema schema)
      throws MalformedFileException {
    CsvTable table = new CsvTable(name, schema);
    // The parser counts a line when it has seen its end.
    String ended = text.endsWith("\n") ? text : text + "\n";
    try (CSVParser parser = CSVParser.parse(ended, FORMAT)) {
      return table.rows(parser);
    } catch (MalformedFileException e) {
      throw e;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // The parser's own complaints: a quote that is never closed, text after a closing quote.
      throw new MalformedFileException(
          name,
          0,
          "not comma-separated text: " + StrictText.shown(String.valueOf(e.getMessage())),
          e);
    }
  }

  private DataFrame rows(CSVParser parser) throws MalformedFileException {
    int[] positions = null;
    int width = 0;
    int rows = 0;
    DataFrameArrayAppender out =
        DataFrame.byArrayRow(schema.columns().stream().map(Column::name).toArray(String[]::new))
            .appender();
    for (CSVRecord fields : parser) {
      long line = parser.getCurrentLineNumber();
      if (positions == null) {
        positions = header(fields, line);
        width = fields.size();
      } else {
        out.append(row(fields, positions, width, line));
        rows++;
      }
    }
    if (positions == null) {
      throw new MalformedFileException(file, 0, "empty; " + headerExpected());
    }
    if (rows == 0) {
      throw new MalformedFileException(file, 0, "only a header, no rows");
    }
    return out.toDataFrame();
  }

  /** Where each of the schema's columns stands in the file. */
  private int[] header(CSVRecord fields, long line) throws MalformedFileException {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String field : fields) {
      String name = field.strip();
      names.add(name);
      if (!seen.add(name)) {
        throw new MalformedFileException(
            file, line, "two columns are named " + StrictText.shown(name) + "; rename one");
      }
    }
    if (names.size() == 1 && schema.columns().size() > 1) {
      for (String separator : List.of(";", "\t")) {
        if (names.get(0).contains(separator)) {
          throw new MalformedFileException(
              file,
              line,
              (separator.equals(";") ? "semicolons" : "tabs")
                  + " between the fields; save the file with commas");
        }
      }
    }
    int[] positions = new int[schema.columns().size()];
    for (int i = 0; i < positions.length; i++) {
      String name = schema.columns().get(i).name();
      positions[i] = names.indexOf(name);
      if (positions[i] < 0) {
        throw new MalformedFileException(
            file, line, "no column " + name + " in the header; " + headerExpected());
      }
    }
    return positions;
  }

  private Object[] row(CSVRecord fields, int[] positions, int width, long line)
      throws MalformedFileException {
    if (fields.size() != width) {
      throw new MalformedFileException(
          file,
          line,
          String.format(
              "%d fields where the header has %d; correct the line, or fetch the file again",
              fields.size(), width));
    }
    Object[] values = new Object[positions.length];
    for (int i = 0; i < positions.length; i++) {
      values[i] = value(schema.columns().get(i), fields.get(positions[i]).strip(), line);
    }
    return values;
  }

  private Object value(Column column, String field, long line) throws MalformedFileException {
    if (field.equals(schema.missing())) {
      if (!column.optional()) {
        throw new MalformedFileException(file, line, column.name() + " is missing");
      }
      return null;
    }
    return switch (column.type()) {
      case NUMBER -> number(column, field, line);
      case DATE -> date(column, field, line);
      case CATEGORY -> category(column, field, line);
    };
  }

  private Float number(Column column, String field, long line) throws MalformedFileException {
    // Float.parseFloat alone would also take NaN, Infinity, hexadecimal and a trailing 'f'.
    float value = NUMBER.matcher(field).matches() ? Float.parseFloat(field) : Float.NaN;
    if (!Float.isFinite(value)) {
      throw new MalformedFileException(
          file,
          line,
          column.name()
              + " is "
              + StrictText.shown(field)
              + ", not a number"
              + (column.optional() ? "; " + missingExpected() : ""));
    }
    if (MARKERS.contains(value)) {
      throw new MalformedFileException(
          file,
          line,
          column.name()
              + " is "
              + StrictText.shown(field)
              + ", which stands for a missing value in many tables; "
              + (column.optional() ? missingExpected() : "leave the row out"));
    }
    return value;
  }

  private LocalDate date(Column column, String field, long line) throws MalformedFileException {
    try {
      return LocalDate.parse(field, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw new MalformedFileException(
          file,
          line,
          column.name()
              + " is "
              + StrictText.shown(field)
              + ", not a day such as 20001231; write year, month and day in eight digits",
          e);
    }
  }

  private String category(Column column, String field, long line) throws MalformedFileException {
    int known = column.values().indexOf(field);
    if (known < 0) {
      throw new MalformedFileException(
          file,
          line,
          column.name()
              + " is "
              + StrictText.shown(field)
              + "; expected "
              + String.join(", ", column.values())
              + (column.optional() ? "; " + missingExpected() : ""));
    }
    return column.values().get(known);
  }

  private String missingExpected() {
    return schema.missing().isEmpty()
        ? "a missing value is an empty field"
        : "a missing value is written " + schema.missing();
  }

  private String headerExpected() {
    return "expected: " + String.join(",", schema.columns().stream().map(Column::name).toList());
  }
}
