package io.gradus.grader.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Holds what the analysis infers of a text against what DJL says of the block that it makes, layer
 * by layer: shapes, parameters that learn and that do not, parts.
 */
final class Comparison {
  private final List<String> wrong = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private Comparison() {}

  static Comparison of(RealLayer real, Inferred inferred) {
    Comparison comparison = new Comparison();
    comparison.compare(real.kind(), real, inferred);
    return comparison;
  }

  /** Where the analysis says something else than DJL. */
  List<String> wrong() {
    return wrong;
  }

  /** Where DJL knows something and the analysis says nothing. */
  List<String> unknown() {
    return unknown;
  }

  private void compare(String path, RealLayer real, Inferred inferred) {
    shapes(path, real, inferred);
    count(path, "trainable", real.trainable(), inferred.trainable());
    count(path, "frozen", real.frozen(), inferred.frozen());
    List<Inferred> parts = inferred.children();
    if (parts.size() != real.children().size()) {
      List<String> names = parts.stream().map(Inferred::name).toList();
      String line = path + ": DJL has " + real.children().size() + " parts, the analysis " + names;
      (parts.isEmpty() ? unknown : wrong).add(line);
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      RealLayer child = real.children().get(i);
      compare(path + "/" + (i + 1) + child.kind(), child, parts.get(i));
    }
  }

  private void count(String path, String what, long real, Size inferred) {
    OptionalLong value = inferred.valueFor(RandomNetwork.BATCH);
    if (value.isEmpty()) {
      unknown.add(path + ": " + real + " " + what + ", the analysis " + inferred);
    } else if (value.getAsLong() != real) {
      wrong.add(path + ": " + real + " " + what + ", the analysis " + inferred);
    }
  }

  private void shapes(String path, RealLayer real, Inferred inferred) {
    String line =
        path + ": DJL puts out " + real.outputs() + ", the analysis " + inferred.outputs();
    if (inferred.outputs().size() != real.outputs().size()) {
      boolean silent = inferred.outputs().equals(List.of(TensorShape.UNKNOWN));
      (silent ? unknown : wrong).add(line);
      return;
    }
    for (int i = 0; i < real.outputs().size(); i++) {
      Agreement agreement = agreement(real.outputs().get(i), inferred.outputs().get(i));
      if (agreement == Agreement.NONE) {
        wrong.add(line);
      } else if (agreement == Agreement.PARTLY) {
        unknown.add(line);
      }
    }
  }

  private enum Agreement {
    WHOLLY,
    /** What is known agrees. */
    PARTLY,
    NONE
  }

  private static Agreement agreement(List<Long> real, TensorShape inferred) {
    int more = real.size() - inferred.rank();
    if (more < 0 || (more > 0 && inferred.hasRank())) {
      return Agreement.NONE;
    }
    Agreement agreement = inferred.hasRank() ? Agreement.WHOLLY : Agreement.PARTLY;
    for (int axis = 0; axis < inferred.rank(); axis++) {
      OptionalLong size = inferred.get(axis).valueFor(RandomNetwork.BATCH);
      if (real.get(more + axis) < 0) {
        // DJL's attention tells its parts that it does not know either.
        continue;
      }
      if (size.isEmpty()) {
        agreement = Agreement.PARTLY;
      } else if (size.getAsLong() != real.get(more + axis)) {
        return Agreement.NONE;
      }
    }
    return agreement;
  }
}
