package episode2.draw_model;

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.gradus.exercises.kit.plot.NetworkGraph;
import java.util.List;

/** Runs in the learner's process: builds a network and has it drawn. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public NetworkGraph draw(long features, List<Long> units) {
    SequentialBlock network = new SequentialBlock();
    for (int i = 0; i < units.size(); i++) {
      if (i > 0) {
        network.add(Activation::relu);
      }
      network.add(Linear.builder().setUnits(units.get(i)).build());
    }
    NetworkGraph graph = contract.draw(network, features);
    if (graph == null) {
      throw new IllegalStateException("draw returned null");
    }
    return graph;
  }
}
