/**
 * Reading files into tables (DFLib) and rows: strictly, with the file, the line and what to do in
 * every message.
 */
package io.gradus.datasets.read;
