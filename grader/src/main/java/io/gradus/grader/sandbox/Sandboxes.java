package io.gradus.grader.sandbox;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the best tier of isolation that works here, by trying: a JVM is started in it, which must
 * not be able to read, write, connect or start anything outside. One for each process of Gradus;
 * what was found is kept. Safe for use by several threads.
 */
public final class Sandboxes {
  /** A tier that was tried. */
  private record Tried(TierReport report, Optional<Sandbox> sandbox) {}

  private final SandboxEnvironment environment;
  private final Starter starter = new Starter();
  private final Map<Tier, Tried> tried = new EnumMap<>(Tier.class);
  private Optional<Host> host = Optional.empty();
  private Optional<Sandbox> recalled = Optional.empty();

  public Sandboxes(SandboxEnvironment environment) {
    this.environment = environment;
  }

  /** For this process's machine, user and environment. */
  public static Sandboxes current(UserCache userCache) {
    return new Sandboxes(SandboxEnvironment.current(userCache, System.getenv()));
  }

  /**
   * The sandbox to use.
   *
   * @throws SandboxUnavailableException if none that the mode allows works here; the message says
   *     why and what to do
   * @throws IOException if not even the folders that a sandbox needs can be made
   */
  public synchronized Sandbox detect(SandboxMode mode) throws IOException {
    List<Tier> allowed = allowed(mode);
    List<TierReport> reports = new ArrayList<>();
    Optional<Sandbox> remembered = recall(allowed);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    for (Tier tier : allowed) {
      Tried result = attempt(tier);
      reports.add(result.report());
      if (result.sandbox().isPresent()) {
        if (environment.forcedTier().isEmpty()) {
          new TierMemory(host()).remember(tier);
        }
        return result.sandbox().get();
      }
    }
    throw new SandboxUnavailableException(explain(mode, reports), reports);
  }

  /** Tries every tier, for {@code doctor}; the best first. */
  public synchronized List<TierReport> probeAll() {
    List<TierReport> reports = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      reports.add(attempt(tier).report());
    }
    return reports;
  }

  /**
   * The folder into which libtorch's natives must be unpacked, so that sandboxed JVMs can read
   * them: in the user's cache, or, for root, in a folder that others can read too.
   *
   * @throws IOException if it can't be made
   */
  public synchronized Path nativeCacheFolder() throws IOException {
    Optional<ReadableStage> stage = host().reach().stage();
    return stage.isPresent() ? stage.get().folder("djl") : environment.userCache().folder("djl");
  }

  /**
   * The path under which a sandboxed JVM sees a file or a folder of ours: the real path, or, for
   * root, a copy that others can read. Class-data archives must be made with these paths.
   *
   * @throws IOException if there is no such file, or it can't be copied
   */
  public synchronized Path visible(Path path) throws IOException {
    return host().reach().one(path);
  }

  private List<Tier> allowed(SandboxMode mode) throws SandboxUnavailableException {
    List<Tier> tiers =
        switch (mode) {
          case AUTO -> List.of(Tier.values());
          case REQUIRED -> List.of(Tier.A, Tier.B);
          case NONE -> List.of(Tier.C);
        };
    if (environment.forcedTier().isEmpty() || mode == SandboxMode.NONE) {
      return tiers;
    }
    Tier forced = environment.forcedTier().get();
    if (!tiers.contains(forced)) {
      throw new SandboxUnavailableException(
          SandboxEnvironment.FORCED_TIER
              + " asks for tier "
              + forced
              + ", which is no isolation, but isolation is required. Unset it.",
          List.of());
    }
    return List.of(forced);
  }

  /** What held in an earlier run and, as far as a few milliseconds can tell, still does. */
  private Optional<Sandbox> recall(List<Tier> allowed) throws IOException {
    if (!tried.isEmpty() || environment.forcedTier().isPresent()) {
      return Optional.empty(); // this process knows better, or a fault is looked for
    }
    if (recalled.isEmpty() && allowed.contains(Tier.A)) {
      Optional<Tier> held = new TierMemory(host()).recall();
      Optional<Sandbox> bubblewrap = held.isPresent() ? enterable(Tier.A) : Optional.empty();
      if (held.equals(Optional.of(Tier.A))) {
        recalled = bubblewrap;
      } else if (held.isPresent() && bubblewrap.isEmpty()) {
        recalled = enterable(held.get());
      }
    }
    return recalled.filter(sandbox -> allowed.contains(sandbox.tier()));
  }

  private Optional<Sandbox> enterable(Tier tier) throws IOException {
    try {
      Sandbox sandbox = Builder.build(tier, host());
      boolean enters = !(sandbox instanceof BubblewrapSandbox a) || a.canEnter(Trial.LIMITS);
      return enters ? Optional.of(sandbox) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // trying it in full will say why
    }
  }

  private static String explain(SandboxMode mode, List<TierReport> reports) {
    String head =
        mode == SandboxMode.REQUIRED
            ? "A sandbox is required, and none works here."
            : "No sandbox that was asked for works here.";
    return reports.stream()
        .map(r -> "  " + r.tier().label() + ": " + r.reason() + "\n    " + r.fix())
        .collect(Collectors.joining("\n", head + "\n", ""));
  }

  private Tried attempt(Tier tier) {
    return tried.computeIfAbsent(tier, this::tryTier);
  }

  private Tried tryTier(Tier tier) {
    try {
      Host found = host();
      Sandbox sandbox = Builder.build(tier, found);
      String complaint = new Trial(found).complaint(sandbox);
      return complaint.isEmpty()
          ? new Tried(new TierReport(tier, true, "tried, and it holds", ""), Optional.of(sandbox))
          : failed(tier, complaint);
    } catch (IOException e) {
      return failed(tier, String.valueOf(e.getMessage()));
    }
  }

  private Tried failed(Tier tier, String reason) {
    return new Tried(
        new TierReport(tier, false, reason, new Fix(environment, Path.of("/")).of(tier, reason)),
        Optional.empty());
  }

  private Host host() throws IOException {
    if (host.isEmpty()) {
      host = Optional.of(Host.find(environment, starter));
    }
    return host.get();
  }
}
