package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.DatasetFile;
import java.nio.file.Path;

/**
 * One place where a dataset's file may lie, and what is there.
 *
 * @param file of the catalogue
 * @param path the place
 * @param origin what kind of place
 * @param state what is there
 */
public record Inspection(DatasetFile file, Path path, Origin origin, FileState state) {}
