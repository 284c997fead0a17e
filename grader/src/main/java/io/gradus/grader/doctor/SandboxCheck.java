package io.gradus.grader.doctor;

import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.sandbox.Tier;
import io.gradus.grader.sandbox.TierReport;
import java.util.List;
import java.util.Optional;

/** Which tiers of isolation hold, by running a JVM in each that tries to get out. */
record SandboxCheck(Sandboxes sandboxes) implements Check {
  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public Item run() {
    return judge(sandboxes.probeAll());
  }

  Item judge(List<TierReport> tiers) {
    Optional<TierReport> best = tiers.stream().filter(TierReport::works).findFirst();
    TierReport first = tiers.get(0);
    if (best.isEmpty()) {
      return Item.fail(name(), "none works: " + first.reason(), first.fix());
    }
    String held = "tier " + best.get().tier() + ", " + best.get().tier().label();
    if (best.get().tier() == Tier.A) {
      return Item.ok(name(), held + ": tried, and it holds");
    }
    return Item.warn(
        name(),
        held
            + (best.get().tier() == Tier.C ? ": enough for your own code, not for a class" : "")
            + " ("
            + first.tier().label()
            + ": "
            + first.reason()
            + ")",
        first.fix());
  }
}
