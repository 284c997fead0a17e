package episode2.draw_model.key;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import episode2.draw_model.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.NetworkGraph;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Exercise 2.19: see what flows through a network. */
@Exercise("2.19-draw-model")
public class DrawModel implements Contract {

  @Step(4)
  @Override
  public NetworkGraph draw(Block network, long features) {
    // region draw
    return Plot.network(network, new Shape(1, features));
    // starter
    // // Let Plot.network look into the block; it asks for the shape of a batch.
    // return new NetworkGraph(
    //     "",
    //     List.of(
    //         new NetworkGraph.Layer("Input", "(N, ?)", 0), new NetworkGraph.Layer("?", "?", 0)),
    //     List.of());
    // endregion
  }

  /** Draws the network of 2.16. */
  public static void main(String[] args) throws IOException {
    Block network =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    NetworkGraph graph = new DrawModel().draw(network, 4);
    List<NetworkGraph.Layer> layers = graph.layers();
    System.out.println(layers.size() + " boxes, " + graph.parameters() + " parameters");
    System.out.println("Picture: " + graph.png(Path.of("pictures", "network.png")));
  }
}
