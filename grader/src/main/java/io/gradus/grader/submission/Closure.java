package io.gradus.grader.submission;

import io.gradus.grader.compile.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that one exercise needs: its own and those it names, directly or through others.
 *
 * <p>So that a broken or hostile file of another exercise can't harm this one. Judged by names
 * alone, rather one file too many than one too few; a second file that declares the same class as
 * the exercise's own is left out.
 */
public final class Closure {
  private final Map<SourceFile, SourceOutline> outlines;

  Closure(Map<SourceFile, SourceOutline> outlines) {
    this.outlines = outlines;
  }

  /**
   * The file and what it names, the file first, then by path.
   *
   * @param file one of the snapshot's
   */
  public static List<SourceFile> of(SourceFile file, Snapshot snapshot) {
    Map<SourceFile, SourceOutline> outlines = new HashMap<>();
    snapshot.java().forEach(f -> outlines.put(f, SourceOutline.of(f.text())));
    outlines.computeIfAbsent(file, f -> SourceOutline.of(f.text()));
    return new Closure(outlines).of(file);
  }

  List<SourceFile> of(SourceFile file) {
    SourceOutline own = outlines.get(file);
    Set<SourceFile> taken = new LinkedHashSet<>();
    Deque<SourceFile> open = new ArrayDeque<>();
    taken.add(file);
    open.add(file);
    while (!open.isEmpty()) {
      SourceOutline from = outlines.get(open.remove());
      outlines.forEach(
          (other, outline) -> {
            if (!taken.contains(other) && from.names(outline) && !declaresAny(outline, own)) {
              taken.add(other);
              open.add(other);
            }
          });
    }
    taken.remove(file);
    List<SourceFile> sorted = new ArrayList<>(taken);
    sorted.sort((a, b) -> a.path().compareTo(b.path()));
    sorted.add(0, file);
    return List.copyOf(sorted);
  }

  private static boolean declaresAny(SourceOutline outline, SourceOutline own) {
    if (!outline.packageName().equals(own.packageName())) {
      return false;
    }
    Set<String> both = new HashSet<>(outline.types());
    both.retainAll(own.types());
    return !both.isEmpty();
  }
}
