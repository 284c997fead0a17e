package io.gradus.grader.analysis;

import io.gradus.grader.evaluate.BlockValue;
import io.gradus.grader.evaluate.Network;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inputs that a learner wrote into comments: {@code // input: (N, 3, 64, 64)}.
 *
 * <p>The axes stand in brackets, the batch first, divided by commas; a number, or a name where the
 * size is not known. Letter case of {@code input} does not matter, and what follows the bracket is
 * left alone. The comment holds for the network that is made first behind it, or in the same line.
 */
final class InputComments {
  private static final Pattern COMMENT =
      Pattern.compile(
          "//[ \\t]*input[ \\t]*:?[ \\t]*\\(([^()\\r\\n]{1,80})\\)", Pattern.CASE_INSENSITIVE);

  private final Map<Integer, TensorShape> byNetwork;

  private InputComments(Map<Integer, TensorShape> byNetwork) {
    this.byNetwork = byNetwork;
  }

  static InputComments in(SourceFile file, List<Network> networks) {
    Map<Integer, TensorShape> found = new HashMap<>();
    String text = file.text();
    if (!text.toLowerCase(Locale.ROOT).contains("input")) {
      return new InputComments(found);
    }
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      Optional<TensorShape> shape = shape(comment.group(1));
      int line = text.lastIndexOf('\n', comment.start()) + 1;
      networks.stream()
          .map(network -> network.block().madeAt().start())
          .filter(start -> start >= line)
          .min(Integer::compare)
          .ifPresent(start -> shape.ifPresent(known -> found.put(start, known)));
    }
    return new InputComments(found);
  }

  private static Optional<TensorShape> shape(String axes) {
    Map<String, Size> names = new HashMap<>(Map.of("N", Size.BATCH));
    List<Size> sizes = new ArrayList<>();
    for (String axis : axes.split(",", -1)) {
      String name = axis.strip();
      if (name.matches("-1|\\?")) {
        sizes.add(Size.unknown());
      } else if (name.matches("[0-9]{1,9}")) {
        sizes.add(Size.of(Long.parseLong(name)));
      } else if (name.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,20}")) {
        sizes.add(names.computeIfAbsent(name, Size::symbol));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(TensorShape.of(sizes));
  }

  Optional<TensorShape> of(BlockValue block) {
    return Optional.ofNullable(byNetwork.get(block.madeAt().start()));
  }
}
