package io.gradus.grader.evaluate;

import java.util.Optional;

/**
 * A block that is part of no other, and where it is made.
 *
 * @param className the class whose code makes it, outermost first where it is nested
 * @param method the method that was evaluated, or an empty text
 * @param exercise the id that the class or one around it has in {@code @Exercise}
 */
public record Network(
    BlockValue block, String className, String method, Optional<String> exercise) {}
