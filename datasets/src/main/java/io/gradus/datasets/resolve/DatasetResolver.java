package io.gradus.datasets.resolve;

import io.gradus.datasets.cache.Reason;
import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.DatasetFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a dataset's files, in this order: the folders of {@code GRADUS_DATASETS}, the user's cache,
 * the canonical address. A file is used only when it is, byte for byte, the one of the catalogue;
 * one that is not is reported and passed over, never used.
 */
public final class DatasetResolver {
  private final DatasetFolders folders;
  private final UserCache cache;
  private final Fetcher fetcher;

  /**
   * @param pathList the value of {@code GRADUS_DATASETS}; may be empty
   * @param cache where fetched files are kept
   * @param fetcher asked only where the policy allows it
   */
  public DatasetResolver(String pathList, UserCache cache, Fetcher fetcher) {
    this.folders = DatasetFolders.parse(pathList, File.pathSeparator);
    this.cache = cache;
    this.fetcher = fetcher;
  }

  /** Finds a dataset as far as the policy allows; without progress. */
  public Resolved resolve(Dataset dataset, Policy policy) {
    return resolve(dataset, policy, FetchProgress.NONE);
  }

  /** Finds a dataset as far as the policy allows. */
  public Resolved resolve(Dataset dataset, Policy policy, FetchProgress progress) {
    List<String> problems = new ArrayList<>(folders.problems());
    Map<String, FoundFile> found = new LinkedHashMap<>();
    for (DatasetFile file : dataset.files()) {
      Optional<FoundFile> local = find(dataset, file, problems);
      if (local.isEmpty() && policy == Policy.MAY_FETCH) {
        local = fetch(dataset, file, progress, problems);
      }
      local.ifPresent(place -> found.put(file.name(), place));
    }
    return found.size() == dataset.files().size()
        ? new RealData(dataset, found, problems)
        : new StandIn(dataset, problems);
  }

  /** Looks at every place on this machine where a file of the dataset may lie. */
  public List<Inspection> inspect(Dataset dataset) {
    return dataset.files().stream().flatMap(file -> inspect(dataset, file).stream()).toList();
  }

  /** Folders that {@code GRADUS_DATASETS} names and that are not there, in sentences. */
  public List<String> missingFolders() {
    return folders.problems();
  }

  /** What is wrong with a corrupt file, and what to do, in sentences for the user. */
  public static String explain(Dataset dataset, Inspection place, FileState.Corrupt corrupt) {
    return String.format(
        "%s is not used: %s. %s",
        place.path(),
        corrupt.what(),
        switch (place.origin()) {
          case FOLDER -> "Replace it by the file from " + place.file().url() + ", or take it away.";
          case CACHE -> "To replace it, run: gradus data fetch " + dataset.id();
        });
  }

  private List<Inspection> inspect(Dataset dataset, DatasetFile file) {
    List<Inspection> all = new ArrayList<>();
    for (Path path : folders.places(dataset, file)) {
      all.add(new Inspection(file, path, Origin.FOLDER, FileState.of(path, file)));
    }
    for (Path folder : cache.places(cacheFolder(dataset))) {
      Path path = folder.resolve(file.name());
      all.add(new Inspection(file, path, Origin.CACHE, FileState.of(path, file)));
    }
    return all;
  }

  private Optional<FoundFile> find(Dataset dataset, DatasetFile file, List<String> problems) {
    for (Inspection place : inspect(dataset, file)) {
      if (place.state() instanceof FileState.Intact) {
        return Optional.of(new FoundFile(place.path(), place.origin()));
      }
      if (place.state() instanceof FileState.Corrupt corrupt) {
        problems.add(explain(dataset, place, corrupt));
      }
    }
    return Optional.empty();
  }

  private Optional<FoundFile> fetch(
      Dataset dataset, DatasetFile file, FetchProgress progress, List<String> problems) {
    try {
      Path target = cache.folder(cacheFolder(dataset)).resolve(file.name());
      if (FileState.of(target, file) instanceof FileState.Corrupt) {
        problems.add("The corrupt file was set aside as " + setAside(target) + ".");
      }
      fetcher.fetch(file, target, progress);
      return Optional.of(new FoundFile(target, Origin.CACHE));
    } catch (IOException e) {
      problems.add(
          String.format(
              "%s could not be fetched: %s. To go on without the network, save %s as"
                  + " %s/%s in a folder and name that folder in GRADUS_DATASETS.",
              file.name(), Reason.of(e), file.url(), dataset.id(), file.name()));
      return Optional.empty();
    }
  }

  /** Keeps a corrupt file for whoever wants to look at it; an older one gives way. */
  private static Path setAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".corrupt");
    if (Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
      aside = file.resolveSibling(file.getFileName() + ".corrupt-" + System.nanoTime());
    }
    return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String cacheFolder(Dataset dataset) {
    return "datasets/" + dataset.id();
  }
}
