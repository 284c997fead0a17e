package io.gradus.datasets.resolve;

/** What resolving a dataset may do. */
public enum Policy {
  /** Only look on this machine; for grading, which must never wait for a network. */
  LOCAL_ONLY,
  /** Fetch what is not there, unless the user is offline. */
  MAY_FETCH
}
