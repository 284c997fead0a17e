package io.gradus.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static String penguins() throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/penguins.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Dataset parse(String json) {
    return CatalogueReader.entry("test.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void knowsThePenguins() {
    Dataset penguins = Catalogue.bundled().dataset("penguins");
    assertThat(penguins.licence().name()).isEqualTo("CC0 1.0");
    assertThat(penguins.attribution()).contains("Horst", "Gorman");
    DatasetFile file = penguins.file("penguins.csv");
    assertThat(file.bytes()).isEqualTo(13478);
    TableSchema table = file.table().orElseThrow();
    assertThat(table.rows()).isEqualTo(344);
    assertThat(table.column("body_mass_g").unit()).isEqualTo("g");
    assertThat(table.column("species").values()).containsExactly("Adelie", "Chinstrap", "Gentoo");
  }

  @Test
  void theIndexListsEveryEntryThereIs() throws IOException, URISyntaxException {
    URL folder = Catalogue.class.getResource("/catalogue/index.json");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()).getParent())) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString().replace(".json", ""))
              .filter(name -> !name.equals("index"))
              .toList();
      assertThat(Catalogue.bundled().ids()).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void everyAddressIsEncrypted() {
    for (Dataset dataset : Catalogue.bundled().all()) {
      for (DatasetFile file : dataset.files()) {
        assertThat(file.url()).hasScheme("https");
      }
    }
  }

  @Test
  void listsWhatThereIsWhenAskedForAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.bundled().dataset("pinguins"))
        .withMessage("No dataset 'pinguins'; there is: penguins, weather");
  }

  @Test
  void twoEntriesCannotShareAnId() throws IOException {
    Dataset penguins = parse(penguins());
    assertThatThrownBy(() -> new Catalogue(List.of(penguins, penguins)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("penguins");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\": \"penguins\" | \"id\": \"Pen guins\" | test.json: id: lower-case letters",
        "\"title\": \"Palmer penguins\" | \"title\": \" \" | title: a text expected, found only spaces",
        "e07636bd8af7 | E07636BD8AF7 | files[0]: sha256: 64 lower-case",
        "e07636bd8af7 | e07 | files[0]: sha256: 64 lower-case",
        "\"bytes\": 13478 | \"bytes\": 0 | files[0]: bytes: a positive number expected, found 0",
        "\"bytes\": 13478, |  | files[0].bytes: missing; a whole number expected",
        "\"bytes\": 13478 | \"bytes\": \"13478\" | files[0].bytes: a whole number expected",
        "\"name\": \"penguins.csv\" | \"name\": \"../penguins.csv\" | files[0]: name: letters",
        "https://raw.github | file:///raw.github | files[0]: url: an address",
        "\"unit\": | \"units\": | columns[2].units: there is no such field",
        "\"name\": \"island\" | \"name\": \"species\" | files[0].table: columns: 'species' appears twice",
        "\"type\": \"category\" | \"type\": \"number\" | columns[0]: values: a category lists",
        "\"type\": \"category\" | \"type\": \"colour\" | columns[0]: type: number, date or category expected, found colour",
        "\"rows\": 344 | \"rows\": -1 | files[0].table: rows: a positive number",
        "\"id\": | \"id\" | test.json, line 2: Unexpected character",
        "\"id\": | \"id\": 1, \"id\": | Duplicate field 'id'",
      })
  void namesTheFieldThatIsNotAsItMustBe(String from, String to, String message) throws IOException {
    String broken = penguins().replaceFirst("\\Q" + from + "\\E", to == null ? "" : to);
    assertThat(broken).isNotEqualTo(penguins());
    assertThatThrownBy(() -> parse(broken))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("test.json")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"null", "''", "[]", "{}"})
  void refusesAnEmptyEntry(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("test.json");
  }
}
