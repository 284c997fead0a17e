package io.gradus.datasets.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.DatasetFile;
import io.gradus.datasets.catalogue.Licence;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatasetResolverTest {
  private static final byte[] CONTENT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "a,b\n1,3\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;
  private FileServer server;
  private Dataset dataset;
  private Path cached;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new FileServer(CONTENT);
    dataset = dataset("numbers", file("numbers.csv"));
    cached = temp.resolve("cache/datasets/numbers/numbers.csv");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DatasetFile file(String name) throws IOException {
    Path copy = write(temp.resolve("copy"), CONTENT);
    return new DatasetFile(
        name, server.address(), Sha256.of(copy), CONTENT.length, Optional.empty());
  }

  private static Dataset dataset(String id, DatasetFile... files) {
    URI page = URI.create("https://example.org/");
    Licence licence = new Licence("CC0 1.0", page);
    return new Dataset(id, "Numbers", "Two.", page, licence, "Nobody", Arrays.asList(files));
  }

  private static Path write(Path path, byte[] content) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.write(path, content);
  }

  private DatasetResolver resolver(Path... folders) {
    return resolverWithCache(temp.resolve("cache"), folders);
  }

  private DatasetResolver resolverWithCache(Path cacheRoot, Path... folders) {
    UserCache cache =
        new UserCache(Map.of("GRADUS_CACHE", cacheRoot.toString()), "Linux", temp, warnings::add);
    String list =
        String.join(
            File.pathSeparator, Arrays.stream(folders).map(Path::toString).toArray(String[]::new));
    Duration patience = Duration.ofSeconds(20);
    return new DatasetResolver(
        list, cache, new Fetcher(new FetchLimits(patience, patience, patience, 2), false));
  }

  private static void isReal(Resolved resolved, Path path) {
    assertThat(resolved).isInstanceOf(RealData.class);
    assertThat(((RealData) resolved).path("numbers.csv")).isEqualTo(path);
    assertThat(resolved.describe()).isEqualTo("real data: numbers.csv");
  }

  private static void isStandIn(Resolved resolved) {
    assertThat(resolved.isReal()).isFalse();
    assertThat(resolved.describe())
        .isEqualTo("stand-in data: numbers (generated; run: gradus data fetch numbers)");
  }

  @Test
  void standsInWithoutANetworkWhereNothingIsThere() {
    Resolved resolved = resolver().resolve(dataset, Policy.LOCAL_ONLY);
    isStandIn(resolved);
    assertThat(resolved.problems()).isEmpty();
    assertThat(server.ranges).isEmpty();
    assertThat(temp.resolve("cache")).doesNotExist();
  }

  @Test
  void findsAFileInAFolderOfTheList() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    Path nested = write(temp.resolve("one two/numbers/numbers.csv"), CONTENT);
    Path flat = write(temp.resolve("flat/numbers.csv"), CONTENT);
    isReal(
        resolver(empty, temp.resolve("one two"), temp.resolve("flat"))
            .resolve(dataset, Policy.MAY_FETCH),
        nested);
    isReal(resolver(temp.resolve("flat")).resolve(dataset, Policy.LOCAL_ONLY), flat);
    assertThat(server.ranges).isEmpty();
  }

  @Test
  void foldersGoBeforeTheCache() throws IOException {
    write(cached, CONTENT);
    Path own = write(temp.resolve("own/numbers.csv"), CONTENT);
    isReal(resolver(temp.resolve("own")).resolve(dataset, Policy.LOCAL_ONLY), own);
    isReal(resolver().resolve(dataset, Policy.LOCAL_ONLY), cached);
  }

  @Test
  void fetchesIntoTheCacheOnce() throws IOException {
    isReal(resolver().resolve(dataset, Policy.MAY_FETCH), cached);
    assertThat(cached).hasBinaryContent(CONTENT);
    isReal(resolver().resolve(dataset, Policy.MAY_FETCH), cached);
    isReal(resolver().resolve(dataset, Policy.LOCAL_ONLY), cached);
    assertThat(server.ranges).hasSize(1);
  }

  @Test
  void namesAFolderThatIsNotThere() {
    Path gone = temp.resolve("gone");
    Resolved resolved = resolver(gone).resolve(dataset, Policy.LOCAL_ONLY);
    isStandIn(resolved);
    assertThat(resolved.problems())
        .containsExactly("GRADUS_DATASETS names " + gone + ", which is not a folder.");
  }

  @Test
  void reportsACorruptFileInAFolderAndPassesItOver() throws IOException {
    Path corrupt = write(temp.resolve("own/numbers.csv"), OTHER);
    Resolved local = resolver(temp.resolve("own")).resolve(dataset, Policy.LOCAL_ONLY);
    isStandIn(local);
    assertThat(local.problems())
        .singleElement()
        .asString()
        .contains(corrupt + " is not used: its SHA-256 is ")
        .contains("expected " + dataset.files().get(0).sha256())
        .contains("Replace it by the file from http://127.0.0.1");
    Resolved fetched = resolver(temp.resolve("own")).resolve(dataset, Policy.MAY_FETCH);
    isReal(fetched, cached);
    assertThat(fetched.problems()).isEqualTo(local.problems());
    assertThat(corrupt).hasBinaryContent(OTHER);
  }

  @Test
  void tellsATruncatedFile() throws IOException {
    write(cached, Arrays.copyOf(CONTENT, 3));
    Resolved resolved = resolver().resolve(dataset, Policy.LOCAL_ONLY);
    isStandIn(resolved);
    assertThat(resolved.problems())
        .singleElement()
        .asString()
        .contains("it has 3 bytes where 8 are expected (cut short")
        .contains("run: gradus data fetch numbers");
    assertThat(cached).hasBinaryContent(Arrays.copyOf(CONTENT, 3));
  }

  @Test
  void setsACorruptCachedFileAsideAndFetchesAnew() throws IOException {
    write(cached, OTHER);
    Resolved resolved = resolver().resolve(dataset, Policy.MAY_FETCH);
    isReal(resolved, cached);
    assertThat(cached).hasBinaryContent(CONTENT);
    Path aside = cached.resolveSibling("numbers.csv.corrupt");
    assertThat(aside).hasBinaryContent(OTHER);
    assertThat(resolved.problems()).hasSize(2).last().asString().contains(aside.toString());
  }

  @Test
  void evenAFolderInTheFilesPlaceIsSetAside() throws IOException {
    write(cached.resolve("inside"), OTHER);
    isReal(resolver().resolve(dataset, Policy.MAY_FETCH), cached);
    assertThat(cached.resolveSibling("numbers.csv.corrupt").resolve("inside")).exists();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotWaitForAPipe() throws Exception {
    Path pipe = temp.resolve("own/numbers.csv");
    Files.createDirectories(pipe.getParent());
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Resolved resolved = resolver(temp.resolve("own")).resolve(dataset, Policy.LOCAL_ONLY);
    isStandIn(resolved);
    assertThat(resolved.problems()).singleElement().asString().contains("not a regular file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsThroughALinkAndNamesOneThatLeadsNowhere() throws IOException {
    Path link = temp.resolve("own/numbers.csv");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, write(temp.resolve("elsewhere"), CONTENT));
    isReal(resolver(temp.resolve("own")).resolve(dataset, Policy.LOCAL_ONLY), link);
    Files.delete(temp.resolve("elsewhere"));
    assertThat(resolver(temp.resolve("own")).resolve(dataset, Policy.LOCAL_ONLY).problems())
        .singleElement()
        .asString()
        .contains("not a regular file");
  }

  @Test
  void saysWhyAFetchFailedAndHowToGoOnWithoutIt() {
    server.behave((exchange, from) -> server.send(exchange, 404, new byte[1], 1));
    Resolved resolved = resolver().resolve(dataset, Policy.MAY_FETCH);
    isStandIn(resolved);
    assertThat(resolved.problems())
        .singleElement()
        .asString()
        .contains("numbers.csv could not be fetched: ", "404", "numbers/numbers.csv in a folder")
        .contains("GRADUS_DATASETS");
  }

  @Test
  void fetchesIntoATemporaryFolderWhenTheCacheCannotBeWritten() throws IOException {
    Path readOnly = Files.writeString(temp.resolve("a-file"), "");
    RealData real = (RealData) resolverWithCache(readOnly).resolve(dataset, Policy.MAY_FETCH);
    assertThat(real.path("numbers.csv")).hasBinaryContent(CONTENT).startsWith(temp);
    assertThat(warnings).singleElement().asString().contains(readOnly.toString());
    isReal(
        resolverWithCache(readOnly).resolve(dataset, Policy.LOCAL_ONLY), real.path("numbers.csv"));
    assertThat(server.ranges).hasSize(1);
  }

  @Test
  void aDatasetIsRealOnlyWhenEveryFileIs() throws IOException {
    Dataset two = dataset("two", file("a.csv"), file("b.csv"));
    write(temp.resolve("own/two/a.csv"), CONTENT);
    assertThat(resolver(temp.resolve("own")).resolve(two, Policy.LOCAL_ONLY).isReal()).isFalse();
    RealData real = (RealData) resolver(temp.resolve("own")).resolve(two, Policy.MAY_FETCH);
    assertThat(real.files().get("a.csv").origin()).isEqualTo(Origin.FOLDER);
    assertThat(real.files().get("b.csv").origin()).isEqualTo(Origin.CACHE);
    assertThat(real.describe()).isEqualTo("real data: a.csv, b.csv");
  }

  @Test
  void inspectsEveryPlace() throws IOException {
    write(temp.resolve("own/numbers.csv"), OTHER);
    write(cached, CONTENT);
    List<Inspection> places = resolver(temp.resolve("own")).inspect(dataset);
    assertThat(places)
        .extracting(place -> place.state().getClass().getSimpleName())
        .startsWith("Absent", "Corrupt", "Intact");
    assertThat(places).extracting(Inspection::path).contains(cached);
  }
}
