package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.layer.Activations;
import io.gradus.grader.network.layer.BatchNormalization;
import io.gradus.grader.network.layer.Convolution;
import io.gradus.grader.network.layer.Dense;
import io.gradus.grader.network.layer.Elementwise;
import io.gradus.grader.network.layer.EmbeddingTable;
import io.gradus.grader.network.layer.Fixed;
import io.gradus.grader.network.layer.Flattening;
import io.gradus.grader.network.layer.LayerNormalization;
import io.gradus.grader.network.layer.Recurrent;
import io.gradus.grader.network.layer.Transposed;
import io.gradus.grader.network.layer.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes DJL's layers: builders with what was set on them, and the factories of {@code Blocks}. */
final class LayerFactory implements Knowledge {
  private static final String EMBEDDING = "ai.djl.modality.nlp.embedding.";

  /** For each class with a builder what its builder builds. */
  private static final Map<String, Function<Settings, Layer>> BUILDERS =
      Map.ofEntries(
          Map.entry("ai.djl.nn.core.Linear", LayerFactory::dense),
          Map.entry(
              "ai.djl.nn.core.LinearCollection",
              set -> new Fixed.LinearCollection(set.size("setUnits"), set.flag("optBias", true))),
          Map.entry(
              "ai.djl.nn.core.Multiplication",
              set -> new Fixed.Multiplication(set.size("setUnits"))),
          Map.entry("ai.djl.nn.convolutional.Conv1d", set -> convolution(set, 1)),
          Map.entry("ai.djl.nn.convolutional.Conv2d", set -> convolution(set, 2)),
          Map.entry("ai.djl.nn.convolutional.Conv3d", set -> convolution(set, 3)),
          Map.entry("ai.djl.nn.convolutional.Conv1dTranspose", set -> transposed(set, 1)),
          Map.entry("ai.djl.nn.convolutional.Conv2dTranspose", set -> transposed(set, 2)),
          Map.entry("ai.djl.nn.norm.BatchNorm", set -> batchNorm("BatchNorm", set)),
          Map.entry("ai.djl.nn.norm.GhostBatchNorm", set -> batchNorm("GhostBatchNorm", set)),
          Map.entry("ai.djl.nn.norm.LayerNorm", LayerFactory::layerNorm),
          Map.entry("ai.djl.nn.norm.Dropout", LayerFactory::dropout),
          Map.entry("ai.djl.nn.recurrent.RNN", set -> recurrent("RNN", 1, set)),
          Map.entry("ai.djl.nn.recurrent.GRU", set -> recurrent("GRU", 3, set)),
          Map.entry("ai.djl.nn.recurrent.LSTM", set -> recurrent("LSTM", 4, set)),
          Map.entry(
              EMBEDDING + "TrainableWordEmbedding",
              set -> embedding("TrainableWordEmbedding", set)),
          Map.entry(
              "ai.djl.nn.transformer.IdEmbedding",
              set ->
                  new EmbeddingTable(
                      "IdEmbedding",
                      set.size("setDictionarySize"),
                      set.size("setEmbeddingSize"),
                      true)));

  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isEmpty()) {
      return factory(call);
    }
    if (!(call.receiver().get() instanceof Thing builder)) {
      return Optional.empty();
    }
    String type = builder.type().qualified();
    if (!type.endsWith(".Builder")) {
      return Optional.empty();
    }
    String built = type.substring(0, type.length() - ".Builder".length());
    Function<Settings, Layer> recipe = BUILDERS.get(built);
    if (recipe == null) {
      return Optional.empty();
    }
    if (call.name().equals("build")) {
      return Optional.of(
          made(call, TypeName.of(built).simple(), recipe.apply(new Settings(builder))));
    }
    Value value =
        call.count() == 1 ? call.argument(0) : call.sequence(Sequence.Kind.ARRAY, call.arguments());
    builder.set(call.heap(), call.name(), value);
    return Optional.of(builder);
  }

  static Value made(Invocation call, String kind, Layer layer) {
    return call.machine().made(new LayerValue(call.heap(), kind, layer, call.span()));
  }

  private static Optional<Value> factory(Invocation call) {
    String type = call.type().qualified();
    if (BUILDERS.containsKey(type) && call.name().equals("builder")) {
      return Optional.of(
          new Thing(call.heap(), new TypeName(type + ".Builder", "Builder"), call.span()));
    }
    if (type.endsWith(".Builder") && call.name().equals("new")) {
      String built = type.substring(0, type.length() - ".Builder".length());
      return BUILDERS.containsKey(built)
          ? Optional.of(new Thing(call.heap(), new TypeName(type, "Builder"), call.span()))
          : Optional.empty();
    }
    return switch (type) {
      case "ai.djl.nn.Blocks" -> blocks(call);
      case "ai.djl.nn.Activation" ->
          call.name().equals("preluBlock")
              ? Optional.of(made(call, "Prelu", new Fixed.Prelu()))
              : call.name().endsWith("Block")
                  ? Activations.of(call.name()).map(layer -> made(call, "LambdaBlock", layer))
                  : Optional.empty();
      case "ai.djl.nn.core.Prelu" -> Optional.of(made(call, "Prelu", new Fixed.Prelu()));
      case "ai.djl.nn.core.SparseMax" ->
          Optional.of(
              made(
                  call,
                  "SparseMax",
                  new Elementwise("SparseMax", "A softmax over the largest numbers only.")));
      case EMBEDDING + "TrainableWordEmbedding" ->
          call.name().equals("new") && call.count() == 2
              ? Optional.of(
                  made(
                      call,
                      "TrainableWordEmbedding",
                      new EmbeddingTable(
                          "TrainableWordEmbedding",
                          Vocabularies.size(call.argument(0)),
                          call.size(1),
                          true)))
              : Optional.empty();
      default -> Pools.call(call);
    };
  }

  private static Optional<Value> blocks(Invocation call) {
    return switch (call.name()) {
      case "batchFlattenBlock" ->
          Optional.of(
              made(
                  call,
                  "LambdaBlock",
                  new Flattening(
                      call.count() == 0 ? Optional.empty() : Optional.of(call.size(0)))));
      case "identityBlock" ->
          Optional.of(
              made(call, "LambdaBlock", new Elementwise("identity", "Gives what it gets.")));
      default -> Optional.empty();
    };
  }

  private static Layer dense(Settings set) {
    return new Dense(set.size("setUnits"), set.flag("optBias", true));
  }

  private static Window window(Settings set, int axes) {
    return new Window(
        set.sizes("setKernelShape", axes, 1),
        set.sizes("optStride", axes, 1),
        set.sizes("optPadding", axes, 0),
        set.sizes("optDilation", axes, 1),
        false);
  }

  private static Layer convolution(Settings set, int axes) {
    return new Convolution(
        axes,
        set.size("setFilters"),
        kernelOr(set, window(set, axes), axes),
        set.size("optGroups", Size.ONE),
        set.flag("optBias", true));
  }

  /** A kernel that is not set yet is not known; DJL refuses to build without one. */
  private static Window kernelOr(Settings set, Window window, int axes) {
    return set.get("setKernelShape").isPresent()
        ? window
        : new Window(
            Settings.sizes(new OfShape(io.gradus.grader.network.TensorShape.UNKNOWN), axes),
            window.stride(),
            window.padding(),
            window.dilation(),
            false);
  }

  private static Layer transposed(Settings set, int axes) {
    return new Transposed(
        axes,
        set.size("setFilters"),
        kernelOr(set, window(set, axes), axes),
        set.sizes("optOutPadding", axes, 0),
        set.size("optGroups", Size.ONE),
        set.flag("optBias", true));
  }

  private static Layer batchNorm(String name, Settings set) {
    return new BatchNormalization(
        name,
        set.size("optAxis", Size.ONE),
        set.flag("optScale", true),
        set.flag("optCenter", true));
  }

  private static Layer layerNorm(Settings set) {
    Optional<List<Size>> axes =
        set.get("axis")
            .map(
                value ->
                    value instanceof Sequence sequence
                        ? sequence.isExact()
                            ? sequence.values().stream().map(Settings::size).toList()
                            : List.of(Size.unknown())
                        : List.of(Settings.size(value)));
    return new LayerNormalization(axes, set.flag("optScale", true), set.flag("optCenter", true));
  }

  private static Layer dropout(Settings set) {
    String rate =
        set.get("optRate").isEmpty()
            ? "half"
            : Operators.real(set.get("optRate").get())
                .map(number -> Math.round(number * 1000) / 10.0 + " %")
                .orElse("a share");
    return new Elementwise(
        "Dropout",
        "While training, makes 0 of "
            + rate
            + " of the numbers, others every time, and enlarges the rest; leaves everything alone "
            + "when predicting.");
  }

  private static Layer recurrent(String name, int gates, Settings set) {
    return new Recurrent(
        name,
        gates,
        set.size("setStateSize"),
        set.size("setNumLayers"),
        set.flag("optBatchFirst", true),
        set.flag("optHasBiases", true),
        set.flag("optBidirectional", false),
        set.flag("optReturnState", false));
  }

  private static Layer embedding(String name, Settings set) {
    Size entries =
        set.get("optNumEmbeddings").isPresent()
            ? set.size("optNumEmbeddings")
            : set.get("setVocabulary").map(Vocabularies::size).orElse(Size.ONE);
    return new EmbeddingTable(name, entries, set.size("setEmbeddingSize"), true);
  }
}
