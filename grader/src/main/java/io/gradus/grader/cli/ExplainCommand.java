package io.gradus.grader.cli;

import io.gradus.grader.analysis.WorkflowStep;
import io.gradus.grader.check.Page;
import io.gradus.grader.check.Rule;
import io.gradus.grader.render.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      description = "Such as check/softmax-twice, or softmax-twice.")
  private Optional<String> code = Optional.empty();

  @Override
  public Integer call() {
    if (code.isPresent()) {
      explain(rule(code.get()));
    } else {
      list();
    }
    out().flush();
    return ExitCode.OK;
  }

  private static Rule rule(String name) {
    return Rule.named(name.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "There is no finding with the code '" + name + "'",
                    "gradus explain lists them all."));
  }

  private void list() {
    List<Rule> rules = Rule.all();
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
