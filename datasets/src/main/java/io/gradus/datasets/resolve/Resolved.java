package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.Dataset;
import java.util.List;

/** What was found of a dataset: its real files, or none of use, so that a stand-in serves. */
public sealed interface Resolved permits RealData, StandIn {
  /** The dataset that was asked for. */
  Dataset dataset();

  /**
   * What stood in the way, in sentences for the user: corrupt files, folders that are not there, a
   * fetch that failed. Can be there with real data too, found in a later place.
   */
  List<String> problems();

  /** Whether the data is real. */
  boolean isReal();

  /** A line for reports, such as {@code real data: penguins.csv}. */
  String describe();
}
