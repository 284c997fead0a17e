package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import java.util.Optional;

/**
 * A loss that a network is trained with.
 *
 * @param made the call that makes it; empty where only the exercise tells
 */
record LossUse(LossKind kind, Optional<Call> made) {}
