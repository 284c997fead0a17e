package io.gradus.languageserver;

import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.List;

/** What works here and what does not: on this machine, and with this client. */
final class Doctor {
  private Doctor() {}

  /** Something that a client may lack, and what is then done instead. */
  private record Ability(String path, String what, String without) {}

  private static final List<Ability> ABILITIES =
      List.of(
          new Ability(
              "textDocument.inlayHint",
              "shapes behind the layers (inlay hints)",
              "hover over a layer"),
          new Ability(
              "textDocument.codeLens", "lenses above the class", "the same are code actions"),
          new Ability(
              "textDocument.codeAction.codeActionLiteralSupport",
              "fixes",
              "the message says what to change"),
          new Ability("textDocument.hover", "hovers", "nothing else shows the formulas"),
          new Ability(
              "textDocument.documentSymbol", "the workflow's outline", "nothing else shows it"),
          new Ability(
              "window.workDoneProgress",
              "progress and cancelling of runs and gradings",
              "messages, and the action 'Stop'"),
          new Ability(
              "workspace.codeLens.refreshSupport",
              "lenses that change when a grading ends",
              "they change with the next edit"),
          new Ability(
              "textDocument.publishDiagnostics.versionSupport",
              "diagnostics with their version",
              "one that is late may be seen for a moment"),
          new Ability(
              "textDocument.publishDiagnostics.codeDescriptionSupport",
              "codes that are links to their pages",
              "the action 'Explain'"),
          new Ability(
              "workspace.workspaceEdit.documentChanges",
              "fixes with their version",
              "a fix that is late may hit the wrong place"));

  /** For people, in lines of 80 columns. */
  static String report(Parts parts, ClientAbilities client) {
    List<String> lines = new ArrayList<>(machine(parts));
    lines.add("");
    lines.add("Client: " + client.client());
    for (Ability ability : ABILITIES) {
      boolean able = client.has(ability.path()) && !isFalse(client, ability.path());
      lines.add((able ? "  works     " : "  degraded  ") + ability.what());
      if (!able) {
        lines.add("            instead: " + ability.without());
      }
    }
    lines.add(
        "  diagnostics are "
            + (Capabilities.isPulling(client) ? "asked for by the client" : "pushed"));
    if (!client.markdownHovers()) {
      lines.add("  hovers are plain text: the client shows no Markdown");
    }
    return String.join("\n", lines);
  }

  private static boolean isFalse(ClientAbilities client, String path) {
    return client.isBoolean(path) && !client.can(path);
  }

  /** What can be said without a client. */
  static List<String> machine(Parts parts) {
    List<String> lines = new ArrayList<>();
    lines.add("Gradus language server " + Capabilities.version());
    lines.add(
        "  Java "
            + Runtime.version()
            + ", "
            + System.getProperty("java.vm.name")
            + ", "
            + System.getProperty("java.home"));
    lines.add(
        "  "
            + Runtime.getRuntime().maxMemory() / (1 << 20)
            + " MB of heap at most, "
            + Runtime.getRuntime().availableProcessors()
            + " processors");
    if (parts.troubles().isEmpty()) {
      lines.add("  works     shapes, formulas and findings in Java files");
    }
    parts.troubles().forEach(trouble -> lines.add("  degraded  " + trouble));
    lines.add("  works     running exercises and hints, by a process of their own");
    lines.add(
        parts.hiddenTests()
            ? "  works     grading"
            : "  degraded  no grading: this is the learners' edition, without hidden tests");
    return lines;
  }
}
