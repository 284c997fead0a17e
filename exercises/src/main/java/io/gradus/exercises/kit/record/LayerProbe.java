package io.gradus.exercises.kit.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks into a network between backward pass and step: norms of gradients and weights, and which
 * ReLU units are silent. DJL has no hook inside {@code forward}: for silent units the batch goes
 * through a chain of blocks once more, as in prediction, so that neither random numbers nor running
 * means are touched.
 */
final class LayerProbe {
  /** A unit counts as silent if it fired for no row of so many sampled batches in a row. */
  private static final int BATCHES = 3;

  private final Trainer trainer;
  private final Map<String, Parameter> weights = new LinkedHashMap<>();
  private final Map<String, int[]> silentFor = new LinkedHashMap<>();
  private int samples;

  /** What one look showed; each by layer, in order. */
  record Sample(
      Map<String, Double> gradients, Map<String, Double> weights, Map<String, Double> dead) {
    static final Sample NONE = new Sample(Map.of(), Map.of(), Map.of());
  }

  LayerProbe(Trainer trainer) {
    this.trainer = trainer;
    for (Pair<String, Parameter> pair : trainer.getModel().getBlock().getParameters()) {
      if (pair.getValue().getType() == Parameter.Type.WEIGHT) {
        weights.put(pair.getKey(), pair.getValue());
      }
    }
  }

  /** Looks once, with the inputs of the current batch. */
  Sample sample(NDList inputs) {
    Map<String, Double> gradientNorms = new LinkedHashMap<>();
    Map<String, Double> weightNorms = new LinkedHashMap<>();
    weights.forEach(
        (name, parameter) -> {
          NDArray array = parameter.getArray();
          weightNorms.put(name, norm(array));
          if (parameter.requiresGradient() && array.hasGradient()) {
            try (NDArray gradient = array.getGradient()) {
              gradientNorms.put(name, norm(gradient));
            }
          }
        });
    samples++;
    Map<String, Double> dead = new LinkedHashMap<>();
    if (trainer.getModel().getBlock() instanceof SequentialBlock chain) {
      silence(chain, inputs);
      silentFor.forEach((name, counts) -> dead.put(name, share(counts)));
    }
    return new Sample(gradientNorms, weightNorms, dead);
  }

  private static double norm(NDArray array) {
    try (NDArray norm = array.norm()) {
      return norm.toType(ai.djl.ndarray.types.DataType.FLOAT32, false).getFloat();
    }
  }

  private double share(int[] counts) {
    int needed = Math.min(samples, BATCHES);
    return (double) Arrays.stream(counts).filter(n -> n >= needed).count() / counts.length;
  }

  private void silence(SequentialBlock chain, NDList inputs) {
    ParameterStore store = new ParameterStore(trainer.getManager(), false);
    List<NDArray> passing = new ArrayList<>();
    NDList at = inputs;
    try {
      for (Pair<String, Block> child : flat(chain)) {
        NDList out = child.getValue().forward(store, at, false);
        if (at.size() == 1
            && out.size() == 1
            && child.getValue().getDirectParameters().isEmpty()
            && isRelu(at.get(0), out.get(0))) {
          count(child.getKey(), out.get(0));
        }
        for (NDArray array : out) {
          if (inputs.stream().noneMatch(input -> input == array)) {
            passing.add(array);
          }
        }
        at = out;
      }
    } finally {
      passing.forEach(NDArray::close);
    }
  }

  private static List<Pair<String, Block>> flat(SequentialBlock chain) {
    List<Pair<String, Block>> blocks = new ArrayList<>();
    for (Pair<String, Block> child : chain.getChildren()) {
      if (child.getValue() instanceof SequentialBlock inner) {
        for (Pair<String, Block> grandchild : flat(inner)) {
          blocks.add(new Pair<>(child.getKey() + "_" + grandchild.getKey(), grandchild.getValue()));
        }
      } else {
        blocks.add(child);
      }
    }
    return blocks;
  }

  /** Whether the block cut off what was negative, and did nothing else. */
  private static boolean isRelu(NDArray in, NDArray out) {
    if (!in.getShape().equals(out.getShape()) || in == out || !in.getDataType().isFloating()) {
      return false;
    }
    try (NDArray cut = in.maximum(0)) {
      return cut.contentEquals(out);
    }
  }

  /** A unit is a neuron, or in a picture a channel: everything but axis 1 is looked through. */
  private void count(String layer, NDArray out) {
    int dimensions = out.getShape().dimension();
    if (dimensions < 2) {
      return;
    }
    int[] others = new int[dimensions - 1];
    for (int i = 1; i < others.length; i++) {
      others[i] = i + 1;
    }
    float[] largest;
    try (NDArray most = out.max(others)) {
      largest = most.toFloatArray();
    }
    int[] counts = silentFor.computeIfAbsent(layer, name -> new int[largest.length]);
    if (counts.length != largest.length) {
      return; // as long as its inputs, like a sequence: not units
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = largest[i] > 0 ? 0 : counts[i] + 1;
    }
  }
}
