package io.gradus.grader.doctor;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;

/** Which datasets are here, by reading and verifying them. */
record DataCheck(Datasets datasets) implements Check {
  @Override
  public String name() {
    return "data";
  }

  @Override
  public Item run() {
    List<String> real = new ArrayList<>();
    List<String> standIn = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Dataset dataset : datasets.catalogue().all()) {
      Resolved resolved = datasets.resolver().resolve(dataset, Policy.LOCAL_ONLY);
      (resolved.isReal() ? real : standIn).add(dataset.id());
      problems.addAll(resolved.problems());
    }
    String found =
        (real.isEmpty() ? "" : "real: " + String.join(", ", real))
            + (real.isEmpty() || standIn.isEmpty() ? "" : "; ")
            + (standIn.isEmpty() ? "" : "stand-in: " + String.join(", ", standIn));
    if (!problems.isEmpty()) {
      return Item.warn(name(), found, String.join(" ", problems));
    }
    return standIn.isEmpty()
        ? Item.ok(name(), found)
        : Item.warn(
            name(), found, "For the course's own figures: gradus data fetch, while online.");
  }
}
