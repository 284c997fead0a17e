package io.gradus.languageserver.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the addresses that clients give to files. {@code java.net.URI} refuses what some of them
 * write (spaces, non-ASCII characters, brackets) and has its own mind about others.
 */
public final class FileAddress {
  private static final String FILE = "file:";

  private FileAddress() {}

  /** The file at an address; nothing where it is none on this machine, as {@code untitled:…}. */
  public static Optional<Path> path(String uri) {
    return path(uri, System.getProperty("os.name").startsWith("Windows"));
  }

  static Optional<Path> path(String uri, boolean windows) {
    if (!uri.toLowerCase(Locale.ROOT).startsWith(FILE)) {
      return Optional.empty();
    }
    String rest = uri.substring(FILE.length());
    String host = "";
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      host = rest.substring(2, slash < 0 ? rest.length() : slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    boolean here = host.isEmpty() || host.equalsIgnoreCase("localhost");
    String path = decode(rest);
    if (path.isEmpty() || (!here && !windows)) {
      return Optional.empty();
    }
    if (windows) {
      path = here ? withDrive(path) : "//" + host + path;
    }
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code /c:/x} is {@code c:/x}. */
  private static String withDrive(String path) {
    boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
    return drive ? path.substring(1) : path;
  }

  /** A percent sign that begins no pair of digits stands for itself. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
