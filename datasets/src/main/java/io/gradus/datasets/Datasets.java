package io.gradus.datasets;

import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.TableSchema;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.read.WeatherRows;
import io.gradus.datasets.resolve.DatasetResolver;
import io.gradus.datasets.resolve.FetchLimits;
import io.gradus.datasets.resolve.FetchProgress;
import io.gradus.datasets.resolve.Fetcher;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.RealData;
import io.gradus.datasets.resolve.Resolved;
import io.gradus.datasets.resolve.StandIn;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.datasets.standin.StandInWeather;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The datasets of the course on this machine: real where they can be had, else stood in for, and
 * always labelled.
 *
 * <p>Environment: {@code GRADUS_DATASETS} (folders, separated like {@code PATH}), {@code
 * GRADUS_CACHE}, {@code GRADUS_OFFLINE} (1: no network).
 */
public final class Datasets {
  private static final String PENGUINS = "penguins";
  private static final String WEATHER = "weather";
  private static final List<String> NO = List.of("", "0", "false", "no");

  private final Catalogue catalogue;
  private final DatasetResolver resolver;

  /** Datasets of a catalogue, found by a resolver. */
  public Datasets(Catalogue catalogue, DatasetResolver resolver) {
    this.catalogue = catalogue;
    this.resolver = resolver;
  }

  /**
   * The course's datasets by the environment of this process.
   *
   * @param warning told once if the cache cannot be written
   */
  public static Datasets fromEnvironment(Consumer<String> warning) {
    return of(System.getenv(), UserCache.fromEnvironment(warning));
  }

  /** The course's datasets by an environment. */
  public static Datasets of(Map<String, String> environment, UserCache cache) {
    boolean offline = !NO.contains(environment.getOrDefault("GRADUS_OFFLINE", ""));
    Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT, offline);
    String folders = environment.getOrDefault("GRADUS_DATASETS", "");
    return new Datasets(Catalogue.bundled(), new DatasetResolver(folders, cache, fetcher));
  }

  /** What there is. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** How it is found. */
  public DatasetResolver resolver() {
    return resolver;
  }

  /** The penguins, as far as the policy allows; without progress. */
  public Penguins penguins(Policy policy) {
    return penguins(policy, FetchProgress.NONE);
  }

  /** The penguins, as far as the policy allows. */
  public Penguins penguins(Policy policy, FetchProgress progress) {
    return find(
        PENGUINS, policy, progress, PenguinRows::read, StandInPenguins::generate, Penguins::new);
  }

  /** The weather of the light file, as far as the policy allows; without progress. */
  public Weather weather(Policy policy) {
    return weather(policy, FetchProgress.NONE);
  }

  /** The weather of the light file, as far as the policy allows. */
  public Weather weather(Policy policy, FetchProgress progress) {
    return find(
        WEATHER, policy, progress, WeatherRows::read, StandInWeather::generate, Weather::new);
  }

  /** Reads the rows of a dataset's one file. */
  @FunctionalInterface
  private interface Reading<R> {
    R read(Path file, TableSchema schema) throws IOException;
  }

  private <R, F> F find(
      String id,
      Policy policy,
      FetchProgress progress,
      Reading<R> reading,
      Supplier<R> standIn,
      BiFunction<R, Resolved, F> found) {
    Dataset dataset = catalogue.dataset(id);
    Resolved resolved = resolver.resolve(dataset, policy, progress);
    if (resolved instanceof RealData real) {
      String file = dataset.files().get(0).name();
      try {
        return found.apply(
            reading.read(real.path(file), dataset.file(file).table().orElseThrow()), real);
      } catch (IOException e) {
        // It was intact a moment ago: taken away or changed meanwhile.
        List<String> problems = new ArrayList<>(real.problems());
        problems.add("Not used: " + e.getMessage());
        resolved = new StandIn(dataset, problems);
      }
    }
    return found.apply(standIn.get(), resolved);
  }

  /**
   * Penguins and where they came from.
   *
   * @param rows all 344, gaps included
   * @param source real or stand-in, and what stood in the way
   */
  public record Penguins(PenguinRows rows, Resolved source) {}

  /**
   * Weather and where it came from.
   *
   * @param rows all 3654 days
   * @param source real or stand-in, and what stood in the way
   */
  public record Weather(WeatherRows rows, Resolved source) {}
}
