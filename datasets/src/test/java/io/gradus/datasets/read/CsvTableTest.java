package io.gradus.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.catalogue.Column;
import io.gradus.datasets.catalogue.TableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final String HEADER =
      "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\n";
  private static final String ROW = "Adelie,Torgersen,39.1,18.7,181,3750,MALE\n";
  private static final String GAPS = "Gentoo,Biscoe,,,,,\n";
  private static final TableSchema SCHEMA =
      Catalogue.bundled().dataset("penguins").file("penguins.csv").table().orElseThrow();

  @TempDir Path temp;

  private static PenguinRows read(String text) throws IOException {
    return PenguinRows.of(CsvTable.read("test.csv", text.getBytes(StandardCharsets.UTF_8), SCHEMA));
  }

  private static void refused(String text, String... message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(MalformedFileException.class)
        .hasMessageStartingWith("test.csv")
        .hasMessageContainingAll(message)
        .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(300));
  }

  @Test
  void readsMeasurementsAndGaps() throws IOException {
    PenguinRows rows = read(HEADER + ROW + GAPS);
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.rows().get(0).measurements()).containsExactly(39.1f, 18.7f, 181f, 3750f);
    assertThat(rows.rows().get(0).sex()).contains("MALE");
    assertThat(rows.rows().get(1).isMeasured()).isFalse();
    assertThat(rows.rows().get(1).sex()).isEmpty();
    assertThat(rows.complete().species()).containsExactly("Adelie");
    assertThat(rows.classes()).containsExactly(0, 2);
    assertThat(rows.toCsv()).isEqualTo(HEADER + ROW + GAPS);
  }

  @Test
  void oneMissingMeasurementMakesARowIncomplete() throws IOException {
    assertThat(read(HEADER + ROW.replace("181", "")).complete().size()).isZero();
    assertThat(read(HEADER + ROW.replace("MALE", "")).complete().size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "crlf", "no end", "blank", "quoted", "spaces"})
  void toleratesWhatEditorsDoToFiles(String how) throws IOException {
    String text = HEADER + ROW + GAPS;
    String edited =
        switch (how) {
          case "crlf" -> text.replace("\n", "\r\n");
          case "no end" -> text.stripTrailing();
          case "blank" -> text + "\n\n";
          case "quoted" -> text.replace("Torgersen", "\"Torgersen\"");
          case "spaces" -> text.replace(",island", ", island").replace("39.1", " 39.1 ");
          default -> how + text;
        };
    assertThat(edited).isNotEqualTo(text);
    assertThat(read(edited).toCsv()).isEqualTo(read(text).toCsv());
  }

  @Test
  void findsColumnsByName() throws IOException {
    PenguinRows rows =
        read(
            """
            year,sex,body_mass_g,species,flipper_length_mm,bill_depth_mm,bill_length_mm,island
            2007,MALE,3750,Adelie,181,18.7,39.1,Torgersen
            """);
    assertThat(rows.toCsv()).isEqualTo(HEADER + ROW);
  }

  @Test
  void namesAMissingOrRepeatedColumn() {
    refused(HEADER.replace("sex", "gender") + ROW, "line 1: no column sex", "expected: species,");
    refused(HEADER.replace("sex", "island") + ROW, "line 1: two columns are named 'island'");
  }

  @Test
  void namesSemicolonsAndTabs() {
    refused((HEADER + ROW).replace(',', ';'), "line 1: semicolons", "save the file with commas");
    refused((HEADER + ROW).replace(',', '\t'), "line 1: tabs");
  }

  @Test
  void namesTheLineOfARowThatIsTooShortOrTooLong() {
    refused(HEADER + ROW + ROW.replace(",MALE", ""), "line 3: 6 fields where the header has 7");
    refused(HEADER + ROW + "\n" + ROW.strip() + ",x", "line 4: 8 fields where the header has 7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NA", "NaN", "Infinity", "39,1", "0x1p3", "39.1f", "1e99", "39.1mm", "٣٩"})
  void namesWhatIsNotANumber(String field) {
    refused(
        HEADER + ROW + ROW.replace("39.1", '"' + field + '"'),
        "line 3: bill_length_mm is '" + field + "', not a number",
        "a missing value is an empty field");
  }

  @Test
  void namesWhatIsNotACategory() {
    refused(HEADER + ROW.replace("MALE", "Male"), "line 2: sex is 'Male'; expected FEMALE, MALE");
    refused(HEADER + ROW.replace("Adelie", "Adélie"), "line 2: species is 'Adélie'");
    refused(HEADER + ROW.replace("Adelie", ""), "line 2: species is missing");
  }

  @Test
  void namesQuotesThatDoNotClose() {
    refused(HEADER + "\"Adelie,Torgersen\n" + ROW.repeat(3), "not comma-separated text");
    refused(HEADER + "\"Adelie\"x,Torgersen\n", "not comma-separated text");
  }

  @Test
  void refusesEmptyFiles() {
    refused("", "empty; expected: species,island");
    refused("\n\n", "empty");
    refused(HEADER, "only a header");
  }

  @Test
  void refusesALineOfAMegabyte() {
    refused(HEADER + ROW + "A".repeat(1 << 20) + ROW, "line 3: longer than 65536 characters");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin =
        (HEADER + ROW.replace("Adelie", "Ad\u00e9lie")).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> CsvTable.read("test.csv", latin, SCHEMA))
        .isInstanceOf(MalformedFileException.class)
        .hasMessageContaining("test.csv, line 2: not UTF-8 text");
    byte[] cut = {'a', (byte) 0xe2, (byte) 0x82};
    assertThatThrownBy(() -> CsvTable.read("test.csv", cut, SCHEMA))
        .hasMessageContaining("not UTF-8 text");
  }

  @Test
  void refusesBinaryFiles() {
    refused("PK\u0003\u0004\0\0", "line 1: not text");
  }

  @Test
  void showsHostileFieldsHarmlessly() {
    refused(HEADER + ROW.replace("Adelie", "\u001b[31m\u202eAdelie"), "'\\u001b[31m\\u202eAdelie'");
    refused(HEADER + ROW.replace("Adelie", "x".repeat(5000)), "'" + "x".repeat(40) + "…'");
  }

  @Test
  void readsFilesButNothingElse() throws IOException {
    Path file = Files.writeString(temp.resolve("penguins.csv"), HEADER + ROW);
    assertThat(PenguinRows.read(file, SCHEMA).size()).isOne();
    assertThatThrownBy(() -> PenguinRows.read(temp, SCHEMA))
        .isInstanceOf(MalformedFileException.class)
        .hasMessageContaining("not a regular file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9999", "-999", "-9999.0"})
  void refusesNumbersThatStandForMissingOnes(String marker) {
    refused(
        HEADER + ROW.replace("39.1", marker),
        "line 2",
        "bill_length_mm is '" + marker + "'",
        "a missing value is an empty field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "n/a", "?", "NaN", "Infinity"})
  void saysHowAMissingValueIsWritten(String marker) {
    refused(
        HEADER + ROW + ROW.replace("3750", marker),
        "line 3",
        "body_mass_g is '" + marker + "', not a number",
        "a missing value is an empty field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20010229", "2001-02-28", "1", ""})
  void refusesWhatIsNoDay(String day) {
    TableSchema schema =
        Catalogue.bundled()
            .dataset("weather")
            .file("weather_prediction_dataset_light.csv")
            .table()
            .orElseThrow();
    String header = String.join(",", schema.columns().stream().map(Column::name).toList());
    String row = day + ",1" + ",1".repeat(schema.columns().size() - 2);
    assertThatThrownBy(
            () ->
                CsvTable.read(
                    "test.csv", (header + "\n" + row).getBytes(StandardCharsets.UTF_8), schema))
        .isInstanceOf(MalformedFileException.class)
        .hasMessageContainingAll("test.csv, line 2: DATE is ");
  }
}
