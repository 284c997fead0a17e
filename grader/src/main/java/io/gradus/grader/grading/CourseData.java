package io.gradus.grader.grading;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.Resolved;
import io.gradus.exercises.judging.PenguinDraws;
import io.gradus.exercises.judging.TabularDraw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The data that gradings draw from: real files where they lie on this machine, else stand-ins;
 * never the network. Read once, on first use.
 */
final class CourseData {
  private static final String PENGUINS = "penguins";

  private final Datasets datasets;
  private final Map<String, Resolved> resolved = new LinkedHashMap<>();
  private Optional<Datasets.Penguins> penguins = Optional.empty();

  CourseData(UserCache cache, Map<String, String> environment) {
    this.datasets = Datasets.of(environment, cache);
  }

  /** Looks for a dataset, so that the report can say where it came from. */
  synchronized Resolved resolve(String id) {
    return resolved.computeIfAbsent(
        id,
        name -> datasets.resolver().resolve(datasets.catalogue().dataset(name), Policy.LOCAL_ONLY));
  }

  /** Penguin rows drawn anew. */
  synchronized TabularDraw drawPenguins(RandomGenerator random) {
    if (penguins.isEmpty()) {
      penguins = Optional.of(datasets.penguins(Policy.LOCAL_ONLY));
      resolved.put(PENGUINS, penguins.get().source());
    }
    Datasets.Penguins found = penguins.get();
    return PenguinDraws.draw(found.rows(), !found.source().isReal(), random);
  }

  /** What stood in the way of real data, in sentences. */
  synchronized List<String> problems() {
    return resolved.values().stream().flatMap(one -> one.problems().stream()).distinct().toList();
  }

  /** Title, authors and licence of each dataset that was looked for, one a line. */
  synchronized List<String> credits() {
    return resolved.values().stream().map(Resolved::dataset).map(CourseData::credit).toList();
  }

  private static String credit(Dataset dataset) {
    return "%s: %s (%s)"
        .formatted(dataset.title(), dataset.attribution(), dataset.licence().name());
  }

  /** Where the data came from, for people; empty where none was looked for. */
  synchronized String describe() {
    return String.join("; ", resolved.values().stream().map(Resolved::describe).toList());
  }

  /** Whether any of it was a stand-in. */
  synchronized boolean standIn() {
    return resolved.values().stream().anyMatch(one -> !one.isReal());
  }
}
