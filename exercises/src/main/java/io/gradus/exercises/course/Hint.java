package io.gradus.exercises.course;

import java.util.Optional;

/**
 * One level of help.
 *
 * @param level 1 (nudge), 2 (concept), 3 (the code's shape)
 * @param text Markdown
 * @param finding code of the finding that triggers it, if any
 */
public record Hint(int level, String text, Optional<String> finding) {}
