package io.gradus.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tries a sandbox by running {@link SandboxProbe} in it and judging what it could do. */
final class Trial {
  static final SandboxLimits LIMITS =
      new SandboxLimits(
          32, 320, Duration.ofSeconds(20), Duration.ofSeconds(60), 64, 128, 1, 65_536);

  private static final Map<String, String> ISOLATED =
      Map.of(
          "read", "refused",
          "write", "refused",
          "connect", "refused",
          "process", "refused",
          "own-folder", "done",
          "thread", "done");
  private static final Map<String, String> LIMITED = Map.of("own-folder", "done", "thread", "done");

  private final Host host;

  Trial(Host host) {
    this.host = host;
  }

  /**
   * What went otherwise than it must, one line; empty if all is well.
   *
   * @throws IOException if the sandbox does not start
   */
  String complaint(Sandbox sandbox) throws IOException {
    Path outside = WorkFolders.in(host.work()).create(OptionalInt.empty());
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path canary = Files.writeString(outside.resolve("canary"), "not for learners");
      openToAll(outside, "rwxrwxrwx");
      openToAll(canary, "rw-rw-rw-");
      String java = host.reach().javaHome().resolve("bin").resolve("java").toString();
      JvmCommand command =
          new JvmCommand(
              List.of(jar()),
              SandboxProbe.class.getName(),
              List.of("-XX:TieredStopAtLevel=1"),
              List.of(
                  canary.toString(),
                  outside.toString(),
                  Integer.toString(listener.getLocalPort()),
                  java),
              Map.of(),
              List.of());
      return judge(sandbox, command);
    } finally {
      Tree.delete(outside);
    }
  }

  private static String judge(Sandbox sandbox, JvmCommand command) throws IOException {
    try (SandboxedProcess process = sandbox.start(command, LIMITS)) {
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> text(process.stderr()));
      CompletableFuture.delayedExecutor(LIMITS.wallTime().toSeconds(), TimeUnit.SECONDS)
          .execute(process::close);
      String output = text(process.stdout());
      Map<String, String> seen = new TreeMap<>();
      output.lines().map(line -> line.split(" ", 2)).forEach(pair -> seen.put(pair[0], pair[1]));
      Map<String, String> wanted = sandbox.tier() == Tier.C ? LIMITED : ISOLATED;
      if (seen.isEmpty()) {
        return "it did not start: " + firstLine(errors.join());
      }
      StringBuilder complaint = new StringBuilder();
      new TreeMap<>(wanted)
          .forEach(
              (name, outcome) -> {
                if (!outcome.equals(seen.get(name))) {
                  complaint.append(complaint.isEmpty() ? "" : ", ");
                  complaint.append(name).append(' ').append(seen.getOrDefault(name, "missing"));
                }
              });
      return complaint.toString();
    }
  }

  /** The probe alone, so that trying a sandbox does not depend on how the grader is packed. */
  private Path jar() throws IOException {
    String name = SandboxProbe.class.getName().replace('.', '/') + ".class";
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (InputStream in = SandboxProbe.class.getClassLoader().getResourceAsStream(name);
        ZipOutputStream zip = new ZipOutputStream(jar)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the grader's jar");
      }
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0); // the same bytes each time
      zip.putNextEntry(entry);
      zip.write(in.readAllBytes());
      zip.closeEntry();
    }
    CRC32 sum = new CRC32();
    sum.update(jar.toByteArray());
    return host.sharedFile("probe-" + Long.toHexString(sum.getValue()) + ".jar", jar.toByteArray());
  }

  private static void openToAll(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("no message");
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readNBytes((int) LIMITS.outputBytes()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
