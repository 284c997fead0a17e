package io.gradus.grader.sandbox;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * Remembers across runs which tier held when it was last tried, as long as nothing of what it
 * stands on has changed: kernel, user, JDK, bubblewrap, and the code that builds it. A memory is
 * never the only ground: bubblewrap is entered before it is trusted, and the launcher of tier B
 * checks every step of every start.
 */
final class TierMemory {
  private static final String FILE = "tier.txt";
  private static final Duration FRESH = Duration.ofDays(7);
  private static final List<Class<?>> CODE =
      List.of(
          BubblewrapSandbox.class,
          LandlockSandbox.class,
          Confine.class,
          Landlock.class,
          Kernel.class,
          SeccompFilter.class,
          JvmOptions.class,
          RuntimeFiles.class);

  private final Host host;

  TierMemory(Host host) {
    this.host = host;
  }

  /** The tier that held, if all is as it was then; never tier C, which needs no memory. */
  Optional<Tier> recall() throws IOException {
    Path file = host.shared().resolve(FILE);
    try {
      List<String> lines = Files.readAllLines(file);
      boolean fresh =
          Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(FRESH));
      if (fresh && lines.size() == 2 && lines.get(0).equals(ground())) {
        return List.of(Tier.A, Tier.B).stream()
            .filter(tier -> tier.name().equals(lines.get(1)))
            .findFirst();
      }
      return Optional.empty();
    } catch (NoSuchFileException | java.nio.charset.MalformedInputException e) {
      return Optional.empty();
    }
  }

  void remember(Tier tier) throws IOException {
    if (tier != Tier.C) {
      String text = ground() + "\n" + tier.name() + "\n";
      AtomicFile.write(host.shared().resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String ground() throws IOException {
    OptionalInt uid = host.environment().uid();
    StringBuilder ground = new StringBuilder();
    ground.append(System.getProperty("os.version", "")).append(' ');
    ground.append(uid.orElse(-1)).append(' ').append(host.users().isPresent()).append(' ');
    ground.append(state(host.environment().java().toRealPath()));
    for (String tool : List.of("bwrap", "setpriv", "prlimit", "sh")) {
      Optional<Path> found = host.environment().tool(tool);
      ground.append(' ').append(found.isPresent() ? state(found.get()) : "-");
    }
    return ground.append(' ').append(code()).toString();
  }

  private static String state(Path file) throws IOException {
    return file + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file).toMillis();
  }

  private static String code() throws IOException {
    CRC32 sum = new CRC32();
    for (Class<?> type : CODE) {
      try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        if (in == null) {
          throw new IllegalStateException(type + " is missing from the grader's jar");
        }
        sum.update(in.readAllBytes());
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
