/**
 * What datasets there are: titles, licences, files with addresses and hashes, and the columns of
 * tables. One JSON resource per dataset, checked when it is loaded.
 */
package io.gradus.datasets.catalogue;
