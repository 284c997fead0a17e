package io.gradus.grader.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gradus.grader.doctor.Doctor;
import io.gradus.grader.doctor.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus doctor}. */
@Command(
    name = "doctor",
    description = {
      "Try everything that Gradus needs on this machine.",
      "",
      "Ends with 0 if all that is needed works, with 3 if something does not."
    })
final class DoctorCommand extends GradusCommand {
  @Option(names = "--json", description = "Print JSON, for a report or a script.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Doctor doctor = Doctor.ofThisMachine(System.getenv(), Path.of("").toAbsolutePath());
    if (!json) {
      out().println("gradus " + Gradus.version() + " tries this machine.");
      out().println();
    }
    List<Item> items = doctor.examine(json ? item -> {} : this::print);
    long failed = items.stream().filter(item -> item.state() == Item.State.FAIL).count();
    if (json) {
      printJson(items);
    } else {
      out().println();
      out()
          .println(
              failed == 0
                  ? "All that is needed works."
                  : failed + " of what is needed " + (failed == 1 ? "does" : "do") + " not work.");
    }
    return failed == 0 ? ExitCode.OK : ExitCode.TOOL_FAILED;
  }

  private void print(Item item) {
    String state = item.state().name().toLowerCase(Locale.ROOT);
    DataCommand.print(out(), "%-5s %-11s ".formatted(state, item.name()), item.found());
    if (!item.fix().isEmpty()) {
      DataCommand.print(out(), " ".repeat("state name        ".length()), item.fix());
    }
    out().flush();
  }

  private void printJson(List<Item> items) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("gradus", Gradus.version());
      json.writeStringField("java", System.getProperty("java.runtime.version"));
      json.writeStringField(
          "system",
          "%s %s %s"
              .formatted(
                  System.getProperty("os.name"),
                  System.getProperty("os.version"),
                  System.getProperty("os.arch")));
      json.writeArrayFieldStart("items");
      for (Item item : items) {
        json.writeStartObject();
        json.writeStringField("name", item.name());
        json.writeStringField("state", item.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("found", item.found());
        json.writeStringField("fix", item.fix());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out().println();
  }
}
