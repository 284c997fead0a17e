package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.Dataset;
import java.util.List;

/** No real data could be had: rows generated from documented statistics serve. */
public record StandIn(Dataset dataset, List<String> problems) implements Resolved {
  /** Keeps a copy. */
  public StandIn {
    problems = List.copyOf(problems);
  }

  @Override
  public boolean isReal() {
    return false;
  }

  @Override
  public String describe() {
    return "stand-in data: "
        + dataset.id()
        + " (generated; run: gradus data fetch "
        + dataset.id()
        + ")";
  }
}
