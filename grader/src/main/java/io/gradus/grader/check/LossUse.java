package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;

/**
 * A loss that a network is trained with.
 *
 * @param made the call that makes it
 */
record LossUse(LossKind kind, Call made) {}
