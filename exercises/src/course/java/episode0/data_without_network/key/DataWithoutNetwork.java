package episode0.data_without_network.key;

import episode0.data_without_network.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Exercise 0.05: look on the machine first, go to the network last. */
@Exercise("0.05-data-without-network")
public class DataWithoutNetwork implements Contract {

  @Step(3)
  @Override
  public Path find(String name, String sha256, List<Path> folders, Download download)
      throws IOException {
    // region folders
    for (Path folder : folders) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        check(file.toString(), sha256(Files.readAllBytes(file)), sha256);
        return file;
      }
    }
    // starter
    // // Which of the folders has it? Is it undamaged?
    // endregion
    // region download
    byte[] content = download.fetch(name);
    check(name, sha256(content), sha256);
    Path cached = folders.get(folders.size() - 1).resolve(name);
    Files.write(cached, content);
    return cached;
    // starter
    // // No folder has it. Download, check, and keep it for the next time.
    // throw new IOException("nothing was found");
    // endregion
  }

  private static void check(String file, String found, String expected) throws IOException {
    // region check
    if (!found.equals(expected)) {
      throw new IOException(file + " has the checksum " + found + ", not " + expected);
    }
    // starter
    // // What if the two checksums differ?
    // endregion
  }

  /** The SHA-256 of some content. */
  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Plays three searches: with the network, without it, and with a damaged copy. */
  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory("gradus");
    try {
      play(new DataWithoutNetwork(), root);
    } finally {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void play(DataWithoutNetwork solution, Path root) throws IOException {
    byte[] rain = "day,mm\n1,0.4\n2,7.1\n".getBytes(StandardCharsets.UTF_8);
    Path data = Files.createDirectory(root.resolve("data"));
    Path cache = Files.createDirectory(root.resolve("cache"));
    Download online =
        name -> {
          System.out.println("  fetching " + name + " from the network");
          return rain;
        };
    Download offline =
        name -> {
          throw new IOException("the network is off: " + name);
        };
    System.out.println("first run");
    show(solution, root, rain, List.of(data, cache), online);
    System.out.println("second run, network off");
    show(solution, root, rain, List.of(data, cache), offline);
    System.out.println("half a table in the folder data");
    Files.write(data.resolve("rain.csv"), Arrays.copyOf(rain, rain.length / 2));
    show(solution, root, rain, List.of(data, cache), offline);
  }

  private static void show(
      DataWithoutNetwork solution, Path root, byte[] rain, List<Path> folders, Download download) {
    try {
      Path found = solution.find("rain.csv", sha256(rain), folders, download);
      System.out.println("  found " + root.relativize(found));
    } catch (IOException e) {
      System.out.println("  not found: " + e.getMessage());
    }
  }
}
