package io.gradus.grader.cli;

import io.gradus.grader.analysis.WorkflowStep;
import io.gradus.grader.check.Page;
import io.gradus.grader.check.Rule;
import io.gradus.grader.render.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus explain}: what a finding's code means, and how to mend it. */
@Command(
    name = "explain",
    description = {
      "Explain what a finding means, and how to mend it.",
      "Without a code, lists them all."
    })
final class ExplainCommand extends GradusCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "Such as check/softmax-twice, softmax-twice, or a part of it.")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    if (code.isPresent()) {
      explain(code.get().strip().toLowerCase(Locale.ROOT));
    } else {
      list(Rule.all());
    }
    out().flush();
    return ExitCode.OK;
  }

  private void explain(String typed) {
    Optional<Rule> named = Rule.named(typed);
    List<Rule> alike =
        typed.isEmpty()
            ? List.of()
            : Rule.all().stream().filter(rule -> rule.code().contains(typed)).toList();
    if (named.isPresent()) {
      explain(named.get());
    } else if (alike.size() == 1) {
      explain(alike.get(0));
    } else if (!alike.isEmpty()) {
      list(alike);
    } else {
      throw CommandFailure.wrongUse(
          "There is no page on '" + typed + "'" + meant(typed),
          "gradus explain lists all pages. What a test or a question found is told in full by gradus "
              + "grade.");
    }
  }

  private static String meant(String typed) {
    Map<String, String> codes = new TreeMap<>();
    for (Rule rule : Rule.all()) {
      codes.put(rule.code(), rule.code());
      codes.put(rule.code().substring(rule.code().indexOf('/') + 1), rule.code());
    }
    return Spelling.closest(typed, codes.keySet())
        .map(codes::get)
        .map(code -> "; did you mean " + code + "?")
        .orElse("");
  }

  private void list(List<Rule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.code().length()).max().orElse(0);
    for (Rule rule : rules) {
      out().printf("%-" + width + "s  %s%n", rule.code(), rule.page().title());
    }
  }

  private void explain(Rule rule) {
    Page page = rule.page();
    out().println(rule.code() + " (" + rule.severity().name().toLowerCase(Locale.ROOT) + ")");
    WorkflowStep.title(rule.step())
        .ifPresent(title -> out().println("Step " + rule.step() + ": " + title));
    out().println();
    Prose.lines(page.markdown(), terminal().columns()).forEach(out()::println);
  }
}
