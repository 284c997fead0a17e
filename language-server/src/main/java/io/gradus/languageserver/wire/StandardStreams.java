package io.gradus.languageserver.wire;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The two streams that belong to the protocol.
 *
 * @param in what the client writes
 * @param out what the client reads; nobody else may write there
 */
public record StandardStreams(InputStream in, OutputStream out) {
  /**
   * Takes both from the rest of the program: what anyone prints from now on goes to standard error,
   * and who reads standard input finds its end.
   */
  public static StandardStreams claim() {
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    return new StandardStreams(
        new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }
}
