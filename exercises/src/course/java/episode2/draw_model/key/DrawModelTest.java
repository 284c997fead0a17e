package episode2.draw_model.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.draw_model.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Has networks of drawn sizes pictured, and looks at the boxes. */
class DrawModelTest {
  private final View view;
  private final Judge judge;

  DrawModelTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Sizes(long features, List<Long> units) {
    /** The input, and a box for every layer. */
    int boxes() {
      return 2 * units.size();
    }

    /** Values per row that come out of a box. */
    long columns(int box) {
      return box == 0 ? features : units.get((box - 1) / 2);
    }

    long parameters(int box) {
      return box % 2 == 0 ? 0 : (columns(Math.max(0, box - 2)) + 1) * columns(box);
    }

    String text() {
      return features + " measurements and linear layers of " + units + " units";
    }
  }

  /** The course's network, and one of other sizes and depth. */
  private List<Sizes> sizes(String purpose) {
    RandomGenerator random = judge.random(purpose);
    List<Long> units = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      units.add(5L + 10L * i + random.nextInt(8));
    }
    return List.of(
        new Sizes(4, List.of(10L, 3L)), new Sizes(6 + random.nextInt(30), List.copyOf(units)));
  }

  private NetworkGraph drawn(Sizes sizes) {
    NetworkGraph graph = view.draw(sizes.features(), sizes.units());
    expect(
        graph.layers().size() == sizes.boxes(),
        () ->
            "A network with %s has %d boxes, the input and ReLU among them; the picture has %d."
                .formatted(sizes.text(), sizes.boxes(), graph.layers().size()));
    return graph;
  }

  @Test
  @Points(value = 2, finding = "test/layers", hint = 1)
  @DisplayName("has a box for the input and for every layer, joined in order")
  void showsEveryLayer() {
    for (Sizes sizes : sizes("layers")) {
      NetworkGraph graph = drawn(sizes);
      for (int i = 1; i < sizes.boxes(); i++) {
        int box = i;
        String wanted = i % 2 == 1 ? "Linear" : "ReLU";
        expect(
            graph.layers().get(i).name().equalsIgnoreCase(wanted),
            () ->
                "Box %d is %s, and named '%s'."
                    .formatted(box, wanted, graph.layers().get(box).name()));
        expect(
            graph.links().contains(new NetworkGraph.Link(i - 1, i)),
            () -> "No arrow leads to box %d, '%s'.".formatted(box, wanted));
      }
      expect(
          graph.links().size() == sizes.boxes() - 1,
          () ->
              "Between %d boxes in a row there are %d arrows; the picture has %d."
                  .formatted(sizes.boxes(), sizes.boxes() - 1, graph.links().size()));
    }
  }

  @Test
  @Points(value = 1, finding = "test/shapes", hint = 2)
  @DisplayName("says what shape comes out of each box")
  void saysShapes() {
    for (Sizes sizes : sizes("shapes")) {
      List<NetworkGraph.Layer> layers = drawn(sizes).layers();
      expect(
          digits(layers.get(0)).equals(sizes.features() + ""),
          () ->
              "The input takes rows of %d measurements, (N, %d); its box says %s."
                  .formatted(sizes.features(), sizes.features(), layers.get(0).shape()));
      for (int i = 1; i < layers.size(); i++) {
        int box = i;
        long wanted = sizes.columns(i);
        expect(
            digits(layers.get(i)).equals(wanted + ""),
            () ->
                "Out of box %d, '%s', come rows of %d numbers, (N, %d); it says %s."
                    .formatted(
                        box, layers.get(box).name(), wanted, wanted, layers.get(box).shape()));
      }
    }
  }

  private static String digits(NetworkGraph.Layer layer) {
    return layer.shape().replaceAll("[^0-9,]", "").replaceFirst("^,", "");
  }

  @Test
  @Points(value = 1, finding = "test/parameters", hint = 3)
  @DisplayName("counts the parameters of the layers")
  void countsParameters() {
    for (Sizes sizes : sizes("parameters")) {
      NetworkGraph graph = drawn(sizes);
      long wanted = 0;
      for (int i = 0; i < sizes.boxes(); i++) {
        wanted += sizes.parameters(i);
      }
      long all = wanted;
      expect(
          graph.parameters() == all,
          () ->
              "A network with %s has %d parameters; the boxes have %d together."
                  .formatted(sizes.text(), all, graph.parameters()));
      for (int i = 0; i < sizes.boxes(); i++) {
        int box = i;
        NetworkGraph.Layer layer = graph.layers().get(i);
        expect(
            layer.parameters() == sizes.parameters(i),
            () ->
                "Of these, %d are in box %d, '%s'; it says %d."
                    .formatted(sizes.parameters(box), box, layer.name(), layer.parameters()));
      }
    }
  }
}
