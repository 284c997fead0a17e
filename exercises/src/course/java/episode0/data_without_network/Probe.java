package episode0.data_without_network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs in the learner's process: lays out folders in the process' own folder, and searches. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public Outcome find(Scene scene) {
    try {
      Path root = Files.createTempDirectory("data");
      try {
        return find(scene, root);
      } finally {
        delete(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folders for the search can't be used", e);
    }
  }

  private Outcome find(Scene scene, Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (List<String> copy : scene.copies()) {
      Path folder = Files.createDirectory(root.resolve("folder" + folders.size()));
      folders.add(folder);
      for (String content : copy) {
        Files.writeString(folder.resolve(scene.name()), content);
      }
    }
    AtomicInteger downloads = new AtomicInteger();
    Contract.Download download =
        name -> {
          downloads.incrementAndGet();
          if (scene.online().isEmpty() || !name.equals(scene.name())) {
            throw new IOException("the network is off: " + name);
          }
          return scene.online().get(0).getBytes(StandardCharsets.UTF_8);
        };
    String problem = "";
    String content = "";
    int folder = -1;
    try {
      Path found = contract.find(scene.name(), scene.sha256(), List.copyOf(folders), download);
      if (found == null) {
        throw new IllegalStateException("find returned null");
      }
      content = Files.isRegularFile(found) ? Files.readString(found) : "";
      folder = folders.indexOf(found.toAbsolutePath().normalize().getParent());
      folder = folder < 0 ? folders.indexOf(found.getParent()) : folder;
    } catch (IOException e) {
      problem = "IOException: " + e.getMessage();
    }
    Path cached = folders.get(folders.size() - 1).resolve(scene.name());
    return new Outcome(
        folder,
        content,
        problem,
        downloads.get(),
        Files.exists(cached) ? List.of(Files.readString(cached)) : List.of());
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
