package io.gradus.grader.analysis;

import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.stream.Collectors;

/** What a layer's hover says. */
final class LayerText {
  private static final int STEP = 4;

  private LayerText() {}

  static String of(Inferred inferred) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(inferred.name()).append("** `");
    text.append(shapes(inferred.inputs())).append("` → `").append(shapes(inferred.outputs()));
    text.append("`");
    inferred.layer().map(Layer::meaning).ifPresent(line -> text.append("\n\n").append(line));
    List<String> lines =
        inferred.layer().map(layer -> layer.arithmetic(inferred.inputs())).orElse(List.of());
    if (!lines.isEmpty()) {
      text.append("\n");
      lines.forEach(line -> text.append("\n- ").append(line));
    } else {
      text.append("\n\nparameters: ").append(inferred.parameters().grouped());
    }
    text.append("\n\n").append(step());
    return text.toString();
  }

  static String step() {
    return "*Step " + STEP + ": " + WorkflowStep.title(STEP).orElse("") + "*";
  }

  static String shapes(List<TensorShape> shapes) {
    return shapes.stream().map(TensorShape::toString).collect(Collectors.joining(", "));
  }
}
