package io.gradus.grader.evaluate;

import io.gradus.grader.source.JavaParser;
import io.gradus.grader.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Blocks that DJL builds from others: the build takes their sources from DJL's published jars, and
 * they are evaluated like the learner's own. Each is parsed when it is first named. Safe for
 * several threads.
 */
public final class ModelZoo {
  private static final String BASIC = "ai.djl.basicmodelzoo.basic.";
  private static final String IMAGES = "ai.djl.basicmodelzoo.cv.classification.";
  private static final String TRANSFORMER = "ai.djl.nn.transformer.";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          file(BASIC + "Mlp"),
          file(IMAGES + "AlexNet"),
          file(IMAGES + "GoogLeNet"),
          file(IMAGES + "LeNet"),
          file(IMAGES + "MobileNetV1"),
          file(IMAGES + "MobileNetV2"),
          file(IMAGES + "NiN"),
          file(IMAGES + "ResNetV1"),
          file(IMAGES + "SqueezeNet"),
          file(IMAGES + "VGG"),
          file(TRANSFORMER + "PointwiseFeedForwardBlock"),
          file(TRANSFORMER + "ScaledDotProductAttentionBlock"),
          file(TRANSFORMER + "TransformerEncoderBlock"));

  private final JavaParser parser;
  private final Map<String, SourceFile> parsed = new ConcurrentHashMap<>();

  public ModelZoo(JavaParser parser) {
    this.parser = parser;
  }

  private static Map.Entry<String, String> file(String type) {
    return Map.entry(type, type.replace('.', '/') + ".java");
  }

  static boolean has(String type) {
    return FILES.containsKey(type);
  }

  /**
   * The source of a type.
   *
   * @param type its qualified name; empty where the zoo has none
   */
  Optional<SourceFile> source(String type) {
    String file = FILES.get(type);
    return file == null
        ? Optional.empty()
        : Optional.of(parsed.computeIfAbsent(type, any -> read(file)));
  }

  private SourceFile read(String file) {
    try (InputStream in = ModelZoo.class.getResourceAsStream("zoo/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The sources of the model zoo lack " + file + ".");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (parser.parse(file, text) instanceof SourceFile source) {
        return source;
      }
      throw new IllegalStateException("The model zoo's " + file + " cannot be parsed.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
