package io.gradus.grader.evaluate;

import java.util.Optional;

/** What is known of some library's methods. */
interface Knowledge {
  /** What the call gives; empty where this knows nothing of it. */
  Optional<Value> call(Invocation invocation);
}
