package io.gradus.languageserver.feature;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.check.Rule;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.wire.ClientAbilities;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Fixes of what is wrong where the cursor is, and what can be done with the exercise. */
public final class CodeActions {
  /** The kind of the commands: no fix, no refactoring, nothing to be done on save. */
  public static final String COMMAND_KIND = "gradus";

  private CodeActions() {}

  /** Fixes first, then commands. */
  public static List<Either<Command, CodeAction>> of(
      Document document,
      Analysis analysis,
      Surroundings around,
      CodeActionParams asked,
      ClientAbilities client) {
    List<Either<Command, CodeAction>> all = new ArrayList<>();
    SourceSpan span =
        new SourceSpan(
            document.offset(asked.getRange().getStart()),
            Math.max(
                document.offset(asked.getRange().getStart()),
                document.offset(asked.getRange().getEnd())));
    boolean literals = client.has("textDocument.codeAction.codeActionLiteralSupport");
    if (literals && isWanted(asked.getContext(), CodeActionKind.QuickFix)) {
      fixes(document, analysis, span, client).forEach(fix -> all.add(Either.forRight(fix)));
      CurveActions.changes(document, analysis, around, span, client)
          .forEach(change -> all.add(Either.forRight(change)));
    }
    // Asked unasked, for a light bulb: the commands fit everywhere, so it would always burn.
    boolean byHand =
        Optional.ofNullable(asked.getContext())
            .map(CodeActionContext::getTriggerKind)
            .map(kind -> kind == CodeActionTriggerKind.Invoked)
            .orElse(true);
    if (byHand && isWanted(asked.getContext(), COMMAND_KIND)) {
      Commands.at(analysis, span.start())
          .map(exercise -> Commands.all(document, analysis, exercise, around))
          .orElse(List.of())
          .forEach(command -> all.add(literals ? action(command) : Either.forLeft(command)));
      explanations(document, analysis, around, span, client)
          .forEach(command -> all.add(literals ? action(command) : Either.forLeft(command)));
      CurveActions.commands(document, analysis, around, span)
          .forEach(command -> all.add(literals ? action(command) : Either.forLeft(command)));
    }
    return all;
  }

  /** A way to the page of each thing that is marked in the lines asked about. */
  private static List<Command> explanations(
      Document document,
      Analysis analysis,
      Surroundings around,
      SourceSpan span,
      ClientAbilities client) {
    int first = document.lines().lineOf(span.start());
    int last = document.lines().lineOf(span.end());
    Set<String> codes = new LinkedHashSet<>();
    for (Diagnostic one : Diagnostics.of(document, analysis, around, client)) {
      if (one.getRange().getStart().getLine() <= last
          && one.getRange().getEnd().getLine() >= first) {
        codes.add(one.getCode().getLeft());
      }
    }
    return codes.stream()
        .filter(code -> Rule.named(code).filter(rule -> rule.code().equals(code)).isPresent())
        .map(code -> new Command("Explain " + code, Commands.EXPLAIN, List.of(code)))
        .toList();
  }

  private static boolean isWanted(CodeActionContext context, String kind) {
    List<String> only = context == null ? null : context.getOnly();
    return only == null
        || only.stream().anyMatch(one -> kind.equals(one) || kind.startsWith(one + "."));
  }

  private static Either<Command, CodeAction> action(Command command) {
    CodeAction action = new CodeAction("Gradus: " + command.getTitle());
    action.setKind(COMMAND_KIND);
    action.setCommand(command);
    return Either.forRight(action);
  }

  private static List<CodeAction> fixes(
      Document document, Analysis analysis, SourceSpan span, ClientAbilities client) {
    List<CodeAction> actions = new ArrayList<>();
    for (SourceFinding finding : analysis.findings()) {
      if (Diagnostics.isShown(document, analysis, finding)
          && touch(document, finding.span(), span)) {
        Diagnostic diagnostic = Diagnostics.diagnostic(document, finding, client);
        for (SourceFix fix : finding.fixes()) {
          CodeAction action = new CodeAction(fix.title());
          action.setKind(CodeActionKind.QuickFix);
          action.setDiagnostics(List.of(diagnostic));
          action.setIsPreferred(finding.fixes().size() == 1);
          action.setEdit(edit(document, fix, client));
          actions.add(action);
        }
      }
    }
    return actions;
  }

  /** A cursor anywhere on the line of what is wrong is near enough. */
  private static boolean touch(Document document, SourceSpan finding, SourceSpan asked) {
    int firstLine = document.lines().lineOf(finding.start());
    int lastLine = document.lines().lineOf(finding.end());
    return document.lines().lineOf(asked.end()) >= firstLine
        && document.lines().lineOf(asked.start()) <= lastLine;
  }

  static WorkspaceEdit edit(Document document, SourceFix fix, ClientAbilities client) {
    List<TextEdit> edits = new ArrayList<>();
    for (SourceEdit edit : fix.edits()) {
      edits.add(new TextEdit(document.range(edit.span()), withLineEnds(document, edit.text())));
    }
    if (client.can("workspace.workspaceEdit.documentChanges")) {
      // With the version: a client that has gone on refuses what does not fit any more.
      List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> eithers = new ArrayList<>();
      edits.forEach(one -> eithers.add(Either.forLeft(one)));
      return new WorkspaceEdit(
          List.of(
              Either.forLeft(
                  new TextDocumentEdit(
                      new VersionedTextDocumentIdentifier(document.uri(), document.version()),
                      eithers))));
    }
    return new WorkspaceEdit(Map.of(document.uri(), edits));
  }

  /** The document's own line ends. */
  private static String withLineEnds(Document document, String text) {
    String unix = text.replace("\r\n", "\n");
    return document.text().contains("\r\n") ? unix.replace("\n", "\r\n") : unix;
  }
}
