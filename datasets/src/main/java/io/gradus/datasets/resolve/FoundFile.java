package io.gradus.datasets.resolve;

import java.nio.file.Path;

/**
 * A verified file.
 *
 * @param path where it is
 * @param origin how it came there
 */
public record FoundFile(Path path, Origin origin) {}
