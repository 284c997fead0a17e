package io.gradus.datasets.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The datasets of the course, in the order of the index. */
public final class Catalogue {
  private static final String FOLDER = "/catalogue/";

  private final Map<String, Dataset> datasets;

  /**
   * A catalogue of these datasets.
   *
   * @throws CatalogueException if two share an id
   */
  public Catalogue(List<Dataset> datasets) {
    Map<String, Dataset> byId = new LinkedHashMap<>();
    for (Dataset dataset : datasets) {
      if (byId.put(dataset.id(), dataset) != null) {
        throw new CatalogueException("Catalogue: two entries have the id " + dataset.id());
      }
    }
    this.datasets = byId;
  }

  /**
   * The catalogue that comes with Gradus.
   *
   * @throws CatalogueException if an entry is missing or not as it must be
   */
  public static Catalogue bundled() {
    List<Dataset> entries = new ArrayList<>();
    for (String id :
        CatalogueReader.index(FOLDER + "index.json", resource(FOLDER + "index.json"))) {
      String name = FOLDER + id + ".json";
      Dataset dataset = CatalogueReader.entry(name, resource(name));
      if (!dataset.id().equals(id)) {
        throw new CatalogueException(
            "Catalogue entry " + name + ": id: '" + id + "' expected, found " + dataset.id());
      }
      entries.add(dataset);
    }
    return new Catalogue(entries);
  }

  /** All datasets. */
  public Collection<Dataset> all() {
    return List.copyOf(datasets.values());
  }

  /** Ids of all datasets. */
  public List<String> ids() {
    return List.copyOf(datasets.keySet());
  }

  /** The dataset of this id, if there is one. */
  public Optional<Dataset> find(String id) {
    return Optional.ofNullable(datasets.get(id));
  }

  /**
   * The dataset of this id, for code that names it literally.
   *
   * @throws IllegalArgumentException if there is none; the message lists what there is
   */
  public Dataset dataset(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No dataset '" + id + "'; there is: " + String.join(", ", ids())));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new CatalogueException("Catalogue entry " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CatalogueException("Catalogue entry " + name + " cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "Catalogue" + Arrays.toString(datasets.keySet().toArray());
  }
}
