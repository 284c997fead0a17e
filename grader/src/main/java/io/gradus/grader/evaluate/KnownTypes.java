package io.gradus.grader.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the types that the evaluation knows have their home. */
final class KnownTypes {
  private static final Map<String, List<String>> BY_PACKAGE =
      Map.ofEntries(
          Map.entry(
              "ai.djl.nn",
              List.of(
                  "AbstractBlock",
                  "AbstractBaseBlock",
                  "AbstractSymbolBlock",
                  "Activation",
                  "Block",
                  "Blocks",
                  "LambdaBlock",
                  "ParallelBlock",
                  "Parameter",
                  "SequentialBlock")),
          Map.entry(
              "ai.djl.nn.core",
              List.of(
                  "ConstantEmbedding",
                  "Embedding",
                  "Linear",
                  "LinearCollection",
                  "Multiplication",
                  "Prelu",
                  "SparseMax")),
          Map.entry(
              "ai.djl.nn.convolutional",
              List.of("Conv1d", "Conv1dTranspose", "Conv2d", "Conv2dTranspose", "Conv3d")),
          Map.entry("ai.djl.nn.pooling", List.of("Pool")),
          Map.entry(
              "ai.djl.nn.norm", List.of("BatchNorm", "Dropout", "GhostBatchNorm", "LayerNorm")),
          Map.entry("ai.djl.nn.recurrent", List.of("GRU", "LSTM", "RNN")),
          Map.entry(
              "ai.djl.nn.transformer",
              List.of(
                  "IdEmbedding",
                  "PointwiseFeedForwardBlock",
                  "ScaledDotProductAttentionBlock",
                  "TransformerEncoderBlock")),
          Map.entry(
              "ai.djl.modality.nlp.embedding",
              List.of("TrainableTextEmbedding", "TrainableWordEmbedding")),
          Map.entry("ai.djl.modality.cv.util", List.of("NDImageUtils")),
          Map.entry("ai.djl.ndarray", List.of("NDArray", "NDArrays", "NDList", "NDManager")),
          Map.entry("ai.djl.ndarray.types", List.of("DataType", "Shape")),
          Map.entry("ai.djl", List.of("Model")),
          Map.entry(
              "ai.djl.training",
              List.of("DefaultTrainingConfig", "EasyTrain", "Trainer", "TrainingConfig")),
          Map.entry("ai.djl.basicmodelzoo.basic", List.of("Mlp")),
          Map.entry(
              "ai.djl.basicmodelzoo.cv.classification",
              List.of(
                  "AlexNet",
                  "GoogLeNet",
                  "LeNet",
                  "MobileNetV1",
                  "MobileNetV2",
                  "NiN",
                  "ResNetV1",
                  "SqueezeNet",
                  "VGG")),
          Map.entry(
              "java.util",
              List.of(
                  "ArrayList",
                  "Arrays",
                  "Collection",
                  "Collections",
                  "LinkedList",
                  "List",
                  "Optional")),
          Map.entry("java.util.stream", List.of("Collectors", "IntStream", "LongStream", "Stream")),
          Map.entry(
              "java.lang",
              List.of(
                  "Boolean", "Double", "Float", "Integer", "Long", "Math", "Object", "String",
                  "System")));

  private static final Map<String, String> QUALIFIED = qualified();

  private KnownTypes() {}

  private static Map<String, String> qualified() {
    Map<String, String> all = new HashMap<>();
    BY_PACKAGE.forEach((home, names) -> names.forEach(name -> all.put(name, home + "." + name)));
    return Map.copyOf(all);
  }

  /**
   * The known type of a simple name.
   *
   * @param importedPackages those that the file imports whole; they decide where they have it
   */
  static Optional<String> qualified(String simpleName, Set<String> importedPackages) {
    for (String home : importedPackages) {
      if (BY_PACKAGE.getOrDefault(home, List.of()).contains(simpleName)) {
        return Optional.of(home + "." + simpleName);
      }
    }
    return Optional.ofNullable(QUALIFIED.get(simpleName));
  }
}
