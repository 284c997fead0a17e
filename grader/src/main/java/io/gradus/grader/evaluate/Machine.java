package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parts of the evaluation of one file share. Used by one thread. */
final class Machine {
  private static final int MOST_LOST = 500;
  private static final int MOST_BLOCKS = 10_000;

  final SourceFile file;
  final FileModel model;
  final Heap heap = new Heap();
  final Budget budget;
  final ModelZoo zoo;
  final Calls calls = new Calls();
  final Expressions expressions;
  final Statements statements;
  final Invocations invocations;
  final Library library;
  final OwnBlocks ownBlocks;
  final ArrayFaults arrayFaults = new ArrayFaults();

  private final Map<SourceSpan, NotUnderstood> lost = new LinkedHashMap<>();
  private Optional<SourceSpan> place = Optional.empty();
  private int builds;
  private final List<BlockValue> blocks = new ArrayList<>();

  Machine(SourceFile file, Budget budget, ModelZoo zoo) {
    this.zoo = zoo;
    this.file = file;
    this.budget = budget;
    this.model = new FileModel(file.tree());
    this.statements = new Statements(this);
    this.expressions = new Expressions(this);
    this.invocations = new Invocations(this);
    this.library = new Library(this);
    this.ownBlocks = new OwnBlocks(this);
  }

  SourceSpan span(Tree tree) {
    return place.orElseGet(() -> file.span(tree));
  }

  /** Whether this is the source of a call into another file. */
  boolean isElsewhere() {
    return place.isPresent();
  }

  /** From here on everything stands at one place: that of a call from another file. */
  void standAt(SourceSpan span) {
    place = Optional.of(span);
  }

  /** Notes a place where the evaluation lost track, and gives a value of which nothing is known. */
  Opaque lost(Tree tree, String what) {
    if (lost.size() < MOST_LOST) {
      lost.computeIfAbsent(span(tree), span -> new NotUnderstood(span, what));
    }
    return Opaque.nameless();
  }

  List<NotUnderstood> lost() {
    return List.copyOf(lost.values());
  }

  /** Keeps a block that the program has made. */
  <B extends BlockValue> B made(B block) {
    builds++;
    if (blocks.size() < MOST_BLOCKS) {
      blocks.add(block);
    } else {
      budget.incomplete();
    }
    return block;
  }

  /** How many blocks have been made in all. */
  int builds() {
    return builds;
  }

  boolean madeNothing() {
    return blocks.isEmpty();
  }

  /** The blocks made since the last time. */
  List<BlockValue> takeBlocks() {
    List<BlockValue> taken = List.copyOf(blocks);
    blocks.clear();
    return taken;
  }
}
