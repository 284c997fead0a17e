package io.gradus.grader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import io.gradus.grader.analysis.SourceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the analysis reads in a random source is what DJL makes of it. A failure prints the seed and
 * the source; {@code -Dgradus.seed=…} tries only that one, {@code -Dgradus.networks=…} so many,
 * {@code -Dgradus.first=…} begins at another seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomNetworksTest {
  private static final int NETWORKS = Integer.getInteger("gradus.networks", 1300);
  private static final int FAULTY = 4;
  private static final int SHOWN = 5;

  /** The simple names of DJL's classes, or those of its lambdas. */
  private static final List<String> KINDS =
      List.of(
          ("Linear Conv1d Conv2d Conv3d Conv1dTranspose Conv2dTranspose BatchNorm GhostBatchNorm"
                  + " LayerNorm Dropout IdEmbedding TrainableWordEmbedding RNN LSTM GRU"
                  + " Multiplication LinearCollection SparseMax Mlp ParallelBlock SequentialBlock"
                  + " PointwiseFeedForwardBlock ScaledDotProductAttentionBlock"
                  + " TransformerEncoderBlock batchFlatten identity anonymous maxPool1d maxPool2d"
                  + " maxPool3d avgPool1d avgPool2d avgPool3d lpPool1d lpPool2d globalMaxPool1d"
                  + " globalMaxPool2d globalMaxPool3d globalAvgPool1d globalAvgPool2d"
                  + " globalAvgPool3d globalLpPool1d globalLpPool2d ReLU ReLU6 sigmoid Tanh"
                  + " softPlus softSign LeakyReLU ELU SELU GELU Swish Mish Own Stage")
              .split(" "));

  private final List<String> wrong = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();
  private final Map<String, Integer> compared = new TreeMap<>();
  private final Reading reading = new Reading();
  private int networks;
  private final Map<String, Integer> caught = new TreeMap<>();
  private final Map<String, Integer> missed = new TreeMap<>();

  @BeforeAll
  void compare() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    long only = Long.getLong("gradus.seed", 0);
    long first = only > 0 ? only : Long.getLong("gradus.first", 1);
    List<RandomNetwork> all =
        LongStream.range(first, only > 0 ? only + 1 : first + NETWORKS)
            .mapToObj(seed -> RandomNetwork.of(seed, seed % FAULTY == 0))
            .toList();
    CompiledNetworks compiled = CompiledNetworks.of(all);
    try (NDManager manager = NDManager.newBaseManager()) {
      for (RandomNetwork network : all) {
        compare(network, Trial.of(network, compiled, manager));
      }
    }
    System.out.printf(
        "%d networks compared, %d layers; of %d that DJL refuses, %d have a finding; by kind %s%n",
        networks, sum(compared), sum(caught) + sum(missed), sum(caught), compared);
  }

  @Test
  @DisplayName("at least a thousand networks and every kind of layer were compared")
  void enough() {
    assumeTrue(NETWORKS >= 1300);
    assertThat(networks).isGreaterThanOrEqualTo(1000);
    assertThat(compared).containsKeys(KINDS.toArray(String[]::new));
  }

  @Test
  @DisplayName("shapes and parameters of every layer are DJL's")
  void shapes() {
    assertThat(wrong).as("wrong, of %d networks", networks).isEmpty();
  }

  @Test
  @DisplayName("no layer of a network that DJL runs is left without shape and parameters")
  void known() {
    assertThat(silent).as("not inferred, of %d networks", networks).isEmpty();
  }

  @Test
  @DisplayName("a network that DJL runs gets no error")
  void noAlarm() {
    assertThat(alarms).as("false alarms, of %d networks", networks).isEmpty();
  }

  @Test
  @DisplayName("most of what DJL refuses for its shapes is found before it runs")
  void faults() {
    assumeTrue(NETWORKS >= 1300);
    assertThat(sum(caught)).as("not found: %s", missed).isGreaterThan(sum(missed));
  }

  private void compare(RandomNetwork network, Trial trial) {
    SourceModel model = reading.model("Net.java", network.text()).orElseThrow();
    List<ShapeFault> faults = faults(model);
    List<ShapeFault> errors = faults.stream().filter(ShapeFault::stops).toList();
    if (trial.ran() && !errors.isEmpty()) {
      note(alarms, network, errors.toString());
    } else if (!trial.ran() && !trial.undecided()) {
      (faults.isEmpty() ? missed : caught).merge(said(trial.refusal().get()), 1, Integer::sum);
    }
    if (trial.layers().isPresent() && errors.isEmpty()) {
      networks++;
      count(trial.layers().get());
      List<SourceModel.Sized> sized =
          model.networks().stream().filter(SourceModel.Sized::inputKnown).toList();
      if (sized.size() != 1) {
        note(silent, network, "networks with an input: " + sized.size());
        return;
      }
      Comparison comparison = Comparison.of(trial.layers().get(), sized.get(0).root());
      if (!comparison.wrong().isEmpty()) {
        note(wrong, network, String.join("\n", comparison.wrong()));
      } else if ((trial.ran() || trial.undecided()) && !comparison.unknown().isEmpty()) {
        note(silent, network, String.join("\n", comparison.unknown()));
      }
    }
  }

  private static List<ShapeFault> faults(SourceModel model) {
    return model.networks().stream()
        .flatMap(network -> network.fault().stream())
        .map(Inference.Located::fault)
        .toList();
  }

  /** An exception's first line, without the numbers in it. */
  private static String said(Throwable refusal) {
    return refusal.toString().lines().findFirst().orElse("").replaceAll("\\d+", "#");
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void note(List<String> all, RandomNetwork network, String what) {
    String text = all.size() < SHOWN ? network.text() : "";
    all.add("seed " + network.seed() + ": " + what + "\n" + text);
  }

  private void count(RealLayer layer) {
    compared.merge(kind(layer), 1, Integer::sum);
    layer.children().forEach(this::count);
  }

  private static String kind(RealLayer layer) {
    if (layer.kind().contains("$")) {
      return "anonymous";
    }
    return layer.kind().matches("(Own|Stage)\\d+")
        ? layer.kind().replaceAll("\\d", "")
        : layer.kind();
  }
}
