package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file tells of its labels: how many classes there are, how many columns. */
final class LabelFacts {
  private static final Map<String, Integer> DATA_SETS =
      Map.of("Mnist", 10, "FashionMnist", 10, "Cifar10", 10);

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:String\\s*\\[\\]|List<String>)\\s+(\\w+)\\s*=\\s*"
              + "(?:new\\s+String\\s*\\[\\]\\s*)?(?:\\{|List\\.of\\(|Arrays\\.asList\\()"
              + "\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")+)\\s*[})]");
  private static final Pattern OF_CLASSES =
      Pattern.compile(
          "class|species|categor|topic|genre|synset|breed|varieties|kinds",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CASES =
      Pattern.compile("case\\s+\"[^\"]*\"\\s*(?:->|:\\s*return)\\s*(\\d+)\\s*;");
  private static final Pattern OTHERWISE =
      Pattern.compile("default\\s*(?:->|:\\s*return)\\s*(\\d+)\\s*;");

  private static final Pattern CONSTANTS =
      Pattern.compile("\\benum\\s+(\\w+)\\s*\\{\\s*((?:\\w+\\s*,\\s*)+\\w+)\\s*,?\\s*[;}]");

  /** Other sources of data, by the end of their names. */
  private static final Pattern OTHERS = Pattern.compile("(ArrayDataset|ImageFolder|CsvDataset)$");

  /** What a data set may go through that leaves out classes, or makes others of them. */
  private static final Pattern CHANGED =
      Pattern.compile("subDataset|filter|extends \\w*Dataset|remap|relabel|even|odd|parity");

  /** How a method that makes labels says so: in its name, or its parameter's. */
  private static final Pattern OF_LABELS =
      Pattern.compile(
          "label|target|species|categor|topic|genre|breed|class(Of|Index|Number)|toClass",
          Pattern.CASE_INSENSITIVE);

  private static final int BEFORE_A_SWITCH = 120;

  private LabelFacts() {}

  /**
   * How many classes there are.
   *
   * @param told what tells it, with its verb: {@code the labels have}
   * @param atLeast whether there may be more
   */
  record Classes(String told, long count, boolean atLeast) {}

  static Optional<Classes> classes(Evidence evidence) {
    return dataSet(evidence)
        .or(() -> oneHot(evidence))
        .or(() -> literals(evidence))
        .or(() -> names(evidence))
        .or(() -> constants(evidence))
        .or(() -> cases(evidence));
  }

  /** A data set that DJL brings, where it is the file's only one, and is used as it is. */
  private static Optional<Classes> dataSet(Evidence evidence) {
    Set<String> names = new TreeSet<>();
    for (Call call : evidence.all()) {
      if (DATA_SETS.containsKey(call.type()) && call.name().equals("builder")) {
        names.add(call.type());
      } else if (call.name().equals("optLabels") || OTHERS.matcher(call.type()).find()) {
        return Optional.empty();
      }
    }
    if (names.size() != 1 || evidence.says(CHANGED)) {
      return Optional.empty();
    }
    String name = names.iterator().next();
    return Optional.of(new Classes(name + " has", DATA_SETS.get(name), false));
  }

  /** Labels that {@code oneHot} makes. */
  private static Optional<Classes> oneHot(Evidence evidence) {
    Optional<Call> at =
        optLabels(evidence).flatMap(call -> call.argument(0)).flatMap(evidence::origin);
    for (int i = 0; i < 6 && at.isPresent(); i++) {
      if (at.get().name().equals("oneHot")) {
        OptionalLong depth =
            at.get().argument(0).map(LabelFacts::whole).orElse(OptionalLong.empty());
        return depth.isPresent()
            ? Optional.of(new Classes("the one-hot labels have", depth.getAsLong(), false))
            : Optional.empty();
      }
      at = at.get().receiver().flatMap(evidence::origin);
    }
    return Optional.empty();
  }

  /** Labels that are written down: the highest tells how many classes there are at least. */
  private static Optional<Classes> literals(Evidence evidence) {
    Optional<Call> create = created(evidence);
    if (create.isEmpty() || !(create.get().arguments().get(0) instanceof Sequence labels)) {
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (Value value : labels.values()) {
      if (value instanceof Real real) {
        numbers.add(real.number());
      } else if (value instanceof Whole whole && whole.size().isKnown()) {
        numbers.add((double) whole.size().value().getAsLong());
      } else {
        return Optional.empty();
      }
    }
    boolean classes =
        labels.isExact()
            && !numbers.isEmpty()
            && numbers.stream().allMatch(number -> number >= 0 && number == Math.rint(number));
    double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return classes && most >= 1
        ? Optional.of(new Classes("the labels have", (long) most + 1, true))
        : Optional.empty();
  }

  private static Optional<Call> optLabels(Evidence evidence) {
    List<Call> all = evidence.calls().named("optLabels");
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The {@code manager.create(…)} that the labels come straight out of. */
  private static Optional<Call> created(Evidence evidence) {
    return optLabels(evidence)
        .flatMap(call -> call.argument(0))
        .flatMap(evidence::origin)
        .filter(call -> call.name().equals("create") && !call.arguments().isEmpty());
  }

  /** How many numbers each label has, where that is written down. */
  static OptionalLong columns(Evidence evidence) {
    Optional<Call> create = created(evidence);
    if (create.isEmpty()) {
      return OptionalLong.empty();
    }
    Optional<Value> shape = create.get().argument(1);
    if (shape.isPresent() && shape.get() instanceof OfShape known) {
      return known.shape().hasRank() && known.shape().rank() == 2
          ? known.shape().get(1).value()
          : OptionalLong.empty();
    }
    Value rows = create.get().arguments().get(0);
    boolean nested =
        shape.isEmpty()
            && rows instanceof Sequence sequence
            && sequence.isExact()
            && !sequence.values().isEmpty()
            && sequence.values().get(0) instanceof Sequence row
            && row.isExact();
    return nested
        ? OptionalLong.of(((Sequence) ((Sequence) rows).values().get(0)).values().size())
        : OptionalLong.empty();
  }

  private static Optional<Classes> names(Evidence evidence) {
    Matcher array = evidence.search(NAMES);
    Set<Classes> found = new java.util.HashSet<>();
    while (array.find()) {
      if (OF_CLASSES.matcher(array.group(1)).find()) {
        long count = array.group(2).split("\"\\s*,\\s*\"").length;
        found.add(new Classes(array.group(1) + " has", count, false));
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** An enumeration of classes: some may never be a label. */
  private static Optional<Classes> constants(Evidence evidence) {
    Matcher each = evidence.search(CONSTANTS);
    List<Classes> found = new ArrayList<>();
    while (each.find()) {
      String name = each.group(1);
      if (OF_CLASSES.matcher(name).find()) {
        found.add(new Classes(name + " has", each.group(2).split(",", -1).length, true));
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A switch that gives each name of a class a number from 0; one of another thing is none. */
  private static Optional<Classes> cases(Evidence evidence) {
    Set<Long> numbers = new TreeSet<>();
    Matcher each = evidence.search(CASES);
    while (each.find()) {
      String before =
          evidence.text().substring(Math.max(0, each.start() - BEFORE_A_SWITCH), each.start());
      if (numbers.isEmpty() && !OF_LABELS.matcher(before).find()) {
        return Optional.empty();
      }
      numbers.add(Long.parseLong(each.group(1)));
    }
    Matcher otherwise = evidence.search(OTHERWISE);
    while (otherwise.find()) {
      numbers.add(Long.parseLong(otherwise.group(1)));
    }
    boolean all = numbers.size() >= 2;
    for (long i = 0; i < numbers.size(); i++) {
      all &= numbers.contains(i);
    }
    return all && evidence.text().split("\\bswitch\\b", -1).length == 2
        ? Optional.of(new Classes("the switch has", numbers.size(), true))
        : Optional.empty();
  }

  private static OptionalLong whole(Value value) {
    return value instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
  }
}
