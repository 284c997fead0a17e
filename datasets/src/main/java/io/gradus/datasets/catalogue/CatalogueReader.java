package io.gradus.datasets.catalogue;

import io.gradus.datasets.json.JsonFields;
import io.gradus.datasets.json.JsonFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads catalogue entries; a message names the entry, the field and what was expected there. */
final class CatalogueReader {
  private CatalogueReader() {}

  static List<String> index(String name, byte[] json) {
    try {
      return JsonFields.parseTexts(name, json);
    } catch (JsonFormatException e) {
      throw new CatalogueException("Catalogue " + e.getMessage(), e);
    }
  }

  static Dataset entry(String name, byte[] json) {
    try {
      return dataset(JsonFields.parse(name, json));
    } catch (JsonFormatException e) {
      throw new CatalogueException("Catalogue entry " + e.getMessage(), e);
    }
  }

  private static Dataset dataset(JsonFields fields) {
    List<DatasetFile> files = fields.objects("files", CatalogueReader::file);
    Licence licence = licence(fields.object("licence"));
    return fields.build(
        () ->
            new Dataset(
                fields.text("id"),
                fields.text("title"),
                fields.text("description"),
                fields.address("homepage"),
                licence,
                fields.text("attribution"),
                files));
  }

  private static Licence licence(JsonFields fields) {
    return fields.build(() -> new Licence(fields.text("name"), fields.address("url")));
  }

  private static DatasetFile file(JsonFields fields) {
    Optional<TableSchema> table = fields.optionalObject("table").map(CatalogueReader::table);
    return fields.build(
        () ->
            new DatasetFile(
                fields.text("name"),
                fields.address("url"),
                fields.text("sha256"),
                fields.longInteger("bytes"),
                table));
  }

  private static TableSchema table(JsonFields fields) {
    List<Column> columns = fields.objects("columns", CatalogueReader::column);
    return fields.build(
        () -> new TableSchema(fields.integer("rows"), fields.textOrEmpty("missing"), columns));
  }

  private static Column column(JsonFields fields) {
    return fields.build(
        () ->
            new Column(
                fields.text("name"),
                type(fields.text("type")),
                fields.textOrEmpty("unit"),
                fields.textsOrEmpty("values"),
                fields.flag("optional")));
  }

  private static Column.Type type(String name) {
    for (Column.Type type : Column.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException("type: number, date or category expected, found " + name);
  }
}
