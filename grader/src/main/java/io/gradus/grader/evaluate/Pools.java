package io.gradus.grader.evaluate;

import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.layer.GlobalPooling;
import io.gradus.grader.network.layer.Pooling;
import io.gradus.grader.network.layer.Window;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DJL's {@code Pool}: blocks and functions of the same names. Which stride a pooling has if none is
 * given differs from one to the next; the table is DJL 0.35.1's.
 */
final class Pools {
  private static final Pattern NAME =
      Pattern.compile("(global)?(max|avg|lp)Pool([123])d(Block)?", Pattern.CASE_INSENSITIVE);

  private Pools() {}

  /** {@code Pool.maxPool2dBlock(…)} and its like. */
  static Optional<Value> call(Invocation call) {
    if (!call.type().qualified().equals("ai.djl.nn.pooling.Pool")
        || !call.name().endsWith("Block")) {
      return Optional.empty();
    }
    return layer(call.name(), call.arguments())
        .map(layer -> LayerFactory.made(call, "LambdaBlock", layer));
  }

  /**
   * The pooling of a method of {@code Pool}.
   *
   * @param arguments without the array that it works on
   */
  static Optional<Layer> layer(String method, List<Value> arguments) {
    Matcher name = NAME.matcher(method);
    if (!name.matches()) {
      return Optional.empty();
    }
    String kind = name.group(2).toLowerCase(Locale.ROOT);
    int axes = Integer.parseInt(name.group(3));
    if (name.group(1) != null) {
      return Optional.of(new GlobalPooling(kind, axes));
    }
    List<Value> settings =
        kind.equals("lp") && !arguments.isEmpty()
            ? arguments.subList(1, arguments.size())
            : arguments;
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    List<Size> kernel = Settings.sizes(settings.get(0), axes);
    List<Size> ones = Collections.nCopies(axes, Size.ONE);
    List<Size> zeros = Collections.nCopies(axes, Size.ZERO);
    boolean byKernel = kind.equals("lp") ? axes == 3 : axes < 3 || kind.equals("avg");
    List<Size> stride =
        settings.size() > 1 ? Settings.sizes(settings.get(1), axes) : byKernel ? kernel : ones;
    List<Size> padding =
        settings.size() > 2 && !kind.equals("lp") ? Settings.sizes(settings.get(2), axes) : zeros;
    boolean mayRoundUp = settings.size() > 3;
    boolean roundsUp = mayRoundUp && settings.get(3).equals(new Value.Truth(true));
    boolean unsure = mayRoundUp && !(settings.get(3) instanceof Value.Truth);
    return Optional.of(
        new Pooling(
            kind,
            axes,
            new Window(
                kernel,
                unsure ? Collections.nCopies(axes, Size.unknown()) : stride,
                padding,
                ones,
                roundsUp)));
  }
}
