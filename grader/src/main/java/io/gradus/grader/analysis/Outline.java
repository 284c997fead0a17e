package io.gradus.grader.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Annotations;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What the annotations say: steps and exercises. */
final class Outline {
  private static final int DEEPEST = 20;

  private final SourceFile file;
  private final List<StepNote> steps = new ArrayList<>();
  private final List<ExerciseNote> exercises = new ArrayList<>();

  private Outline(SourceFile file) {
    this.file = file;
  }

  static Outline of(SourceFile file) {
    Outline outline = new Outline(file);
    file.tree().getTypeDecls().forEach(each -> outline.visit(each, 0));
    return outline;
  }

  List<StepNote> steps() {
    return steps;
  }

  List<ExerciseNote> exercises() {
    return exercises;
  }

  private void visit(Tree tree, int depth) {
    if (!(tree instanceof ClassTree type) || depth > DEEPEST) {
      return;
    }
    String name = type.getSimpleName().toString();
    step(type, type.getModifiers(), name);
    Annotations.text(type.getModifiers(), "Exercise")
        .ifPresent(id -> exercises.add(new ExerciseNote(id, name, head(type))));
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        String title =
            method.getName().contentEquals("<init>") ? name : method.getName().toString();
        step(method, method.getModifiers(), title);
      }
      visit(member, depth + 1);
    }
  }

  private void step(Tree tree, ModifiersTree modifiers, String name) {
    Annotations.number(modifiers, "Step")
        .ifPresent(
            number ->
                WorkflowStep.title(number)
                    .ifPresent(
                        title ->
                            steps.add(
                                new StepNote(
                                    number,
                                    title,
                                    name,
                                    file.span(tree),
                                    file.nameSpan(tree, name)))));
  }

  /** A declaration up to its brace. */
  private SourceSpan head(ClassTree type) {
    SourceSpan span = file.span(type);
    int from = Math.max(span.start(), file.end(type.getModifiers()));
    int brace = file.text().indexOf('{', from);
    return brace < 0 || brace > span.end() ? span : new SourceSpan(span.start(), brace);
  }
}
