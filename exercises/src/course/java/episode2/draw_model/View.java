package episode2.draw_model;

import io.gradus.exercises.kit.plot.NetworkGraph;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * What is drawn of a network of linear layers with ReLU between them.
   *
   * @param features measurements per row
   * @param units of the linear layers in order
   */
  NetworkGraph draw(long features, List<Long> units);
}
