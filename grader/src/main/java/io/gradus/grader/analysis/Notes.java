package io.gradus.grader.analysis;

import io.gradus.grader.analysis.SourceModel.Sized;
import io.gradus.grader.evaluate.BlockValue;
import io.gradus.grader.evaluate.SequentialValue;
import io.gradus.grader.network.Inference.Located;
import io.gradus.grader.network.Inference.Part;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.ShapeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a source's networks into notes: one at each place, however often the program passes it. */
final class Notes {
  private final SourceModel model;

  Notes(SourceModel model) {
    this.model = model;
  }

  /** What one network has at one place of the source. */
  private record Passing(Sized network, List<Inferred> layers) {}

  List<LayerNote> layers() {
    Map<SourceSpan, List<Passing>> places = new LinkedHashMap<>();
    for (Sized sized : model.networks()) {
      Map<SourceSpan, List<Inferred>> mine = new LinkedHashMap<>();
      collect(sized.root(), true, mine);
      mine.forEach(
          (span, layers) ->
              places
                  .computeIfAbsent(span, any -> new ArrayList<>())
                  .add(new Passing(sized, layers)));
    }
    List<LayerNote> notes = new ArrayList<>();
    places.forEach((span, passings) -> notes.add(note(span, passings)));
    addedElsewhere(places).forEach((span, passings) -> notes.add(note(span, passings)));
    notes.removeIf(note -> Labels.sayNothing(note.label()));
    return notes;
  }

  private static void collect(Inferred at, boolean isRoot, Map<SourceSpan, List<Inferred>> places) {
    boolean isNetwork =
        isRoot && at.children().stream().anyMatch(child -> standsElsewhere(at, child));
    boolean hidden = !at.block().isShown();
    if (!isNetwork && !hidden) {
      places.computeIfAbsent(at.block().madeAt(), any -> new ArrayList<>()).add(at);
    }
    at.children().stream()
        .filter(child -> hidden || standsElsewhere(at, child))
        .forEach(child -> collect(child, false, places));
  }

  /**
   * Where parts are added that a helper makes, which makes several: the helper's line can't name a
   * shape that fits all, the line that calls it can.
   */
  private Map<SourceSpan, List<Passing>> addedElsewhere(Map<SourceSpan, List<Passing>> places) {
    Map<SourceSpan, List<Passing>> added = new LinkedHashMap<>();
    for (Sized sized : model.networks()) {
      Map<SourceSpan, List<Inferred>> mine = new LinkedHashMap<>();
      collectAdded(sized.root(), places, mine);
      mine.forEach(
          (span, parts) ->
              added.computeIfAbsent(span, any -> new ArrayList<>()).add(new Passing(sized, parts)));
    }
    added.keySet().removeAll(places.keySet());
    return added;
  }

  private static void collectAdded(
      Inferred at, Map<SourceSpan, List<Passing>> places, Map<SourceSpan, List<Inferred>> mine) {
    if (at.block() instanceof SequentialValue sequence) {
      List<Part> parts = sequence.parts();
      // An inference that met a fault ends there: it has fewer.
      for (int i = 0; i < Math.min(parts.size(), at.children().size()); i++) {
        Inferred child = at.children().get(i);
        SourceSpan span = parts.get(i).addedAt();
        if (!span.covers(child.block().madeAt()) && isMadeOften(child, places)) {
          mine.computeIfAbsent(span, any -> new ArrayList<>()).add(child);
        }
      }
    }
    at.children().forEach(child -> collectAdded(child, places, mine));
  }

  private static boolean isMadeOften(Inferred part, Map<SourceSpan, List<Passing>> places) {
    return places.getOrDefault(part.block().madeAt(), List.of()).stream()
        .anyMatch(passing -> passing.layers().size() > 1);
  }

  /** What a block of DJL's is made of stands nowhere in this source. */
  private static boolean standsElsewhere(Inferred at, Inferred child) {
    return !child.block().isShown() || !child.block().madeAt().equals(at.block().madeAt());
  }

  private static LayerNote note(SourceSpan span, List<Passing> passings) {
    List<Passing> best = passings.stream().filter(each -> each.network().inputKnown()).toList();
    List<Passing> shown = best.isEmpty() ? passings : best;
    Passing first = shown.get(0);
    Inferred last = first.layers().get(first.layers().size() - 1);
    Set<String> labels = new LinkedHashSet<>();
    shown.forEach(each -> labels.add(label(each.layers())));
    String label = label(first.layers());
    StringBuilder text = new StringBuilder(LayerText.of(last));
    List<String> others = new ArrayList<>();
    for (Passing each : shown) {
      for (Inferred layer : each.layers()) {
        others.add(LayerText.shapes(layer.outputs()) + " · " + layer.parameters().grouped());
      }
    }
    if (others.size() > 1 && new LinkedHashSet<>(others).size() > 1) {
      text.append("\n\nThis line makes several layers:\n");
      new LinkedHashSet<>(others)
          .stream().limit(12).forEach(each -> text.append("\n- `").append(each).append('`'));
    }
    return new LayerNote(span, labels.size() == 1 ? label : common(shown), text.toString());
  }

  private static String label(List<Inferred> layers) {
    Inferred last = layers.get(layers.size() - 1);
    boolean same = layers.stream().allMatch(each -> Labels.of(each).equals(Labels.of(last)));
    if (layers.size() == 1) {
      return Labels.of(last);
    }
    String times = layers.size() + "× ";
    String label = times + Labels.of(last);
    String cut = label.length() <= Labels.LONGEST ? label : times + Labels.shapeOnly(last, times);
    return same
        ? cut
        : cut.replaceFirst("× ", "×, last ").length() <= Labels.LONGEST
            ? cut.replaceFirst("× ", "×, last ")
            : cut;
  }

  /** Networks that pass one place differently: only what they agree on. */
  private static String common(List<Passing> passings) {
    List<Inferred> all = passings.stream().flatMap(each -> each.layers().stream()).toList();
    Inferred one = all.get(0);
    boolean single = all.stream().allMatch(each -> each.outputs().size() == 1);
    if (!single) {
      return Labels.of(one);
    }
    return Labels.of(
        one.withOutputs(
            List.of(all.stream().map(Inferred::output).reduce((a, b) -> a.join(b)).orElseThrow())),
        all.stream().allMatch(each -> each.parameters().equals(one.parameters())));
  }

  List<NetworkNote> networks() {
    Map<SourceSpan, NetworkNote> notes = new LinkedHashMap<>();
    Set<SourceSpan> sure = new HashSet<>();
    for (Sized sized : model.networks()) {
      BlockValue block = sized.network().block();
      if (sized.root().children().isEmpty() && !block.isUsed()) {
        continue;
      }
      // Where it is made, too: that is where a learner looks first.
      Map<SourceSpan, String> names = new LinkedHashMap<>(block.names());
      names.putIfAbsent(block.madeAt(), names.values().stream().findFirst().orElse(block.kind()));
      names.forEach(
          (span, name) -> {
            if (!notes.containsKey(span) || (sized.inputKnown() && sure.add(span))) {
              notes.put(span, note(span, name, sized));
            }
          });
    }
    return List.copyOf(notes.values());
  }

  private static NetworkNote note(SourceSpan span, String name, Sized sized) {
    return new NetworkNote(span, name, NetworkText.of(name, sized.root(), sized.inputKnown()));
  }

  List<SourceFinding> findings() {
    Map<SourceSpan, SourceFinding> found = new LinkedHashMap<>();
    for (Sized sized : model.networks()) {
      sized.fault().ifPresent(fault -> found.putIfAbsent(fault.span(), finding(fault)));
    }
    return List.copyOf(found.values());
  }

  private SourceFinding finding(Located located) {
    List<SourceFix> fixes =
        located.fault().code() == ShapeCode.MISSING_FLATTEN
            ? FlattenFix.before(model.file(), located.span()).stream().toList()
            : List.of();
    return new SourceFinding(
        located.fault().code().code(),
        located.fault().code().severity(),
        located.span(),
        located.fault().message(),
        located.fault().why(),
        located.fault().code().step(),
        fixes);
  }
}
