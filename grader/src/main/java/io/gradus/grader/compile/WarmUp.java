package io.gradus.grader.compile;

import java.util.List;

/** What the child compiles while nobody asks, so that javac's own code is compiled by then. */
final class WarmUp {
  /** Enough to read the JDK's and the class path's index. */
  static final List<SourceFile> TINY =
      List.of(new SourceFile("Warm.java", "class Warm { String s = \"\"; }"));

  /** The parts of javac and of the class path that a learner's network goes through. */
  static final List<SourceFile> TYPICAL =
      List.of(
          new SourceFile(
              "Warm.java",
              """
              import ai.djl.Model;
              import ai.djl.ndarray.NDManager;
              import ai.djl.ndarray.types.Shape;
              import ai.djl.nn.*;
              import ai.djl.nn.core.Linear;
              import ai.djl.training.*;
              import ai.djl.training.dataset.*;
              import ai.djl.training.loss.Loss;
              import ai.djl.training.optimizer.Optimizer;
              import java.util.*;
              import java.util.stream.*;

              public class Warm implements Comparable<Warm> {
                record Pair(String name, float value) {}
                private final List<Pair> pairs = new ArrayList<>();

                Block network(long units) {
                  return new SequentialBlock()
                      .add(Linear.builder().setUnits(units).build())
                      .add(Activation::relu);
                }

                float[] train(float[][] x, float[] y) throws Exception {
                  TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                      .optOptimizer(Optimizer.adam().build());
                  try (NDManager manager = NDManager.newBaseManager(); Model model = Model.newInstance("m")) {
                    ArrayDataset data = new ArrayDataset.Builder()
                        .setData(manager.create(x)).optLabels(manager.create(y)).setSampling(8, true).build();
                    model.setBlock(network(4));
                    try (Trainer trainer = model.newTrainer(config)) {
                      trainer.initialize(new Shape(1, 4));
                      for (Batch batch : trainer.iterateDataset(data)) {
                        EasyTrain.trainBatch(trainer, batch);
                        batch.close();
                      }
                    }
                  }
                  Map<String, Long> counts =
                      pairs.stream().map(Pair::name).collect(Collectors.groupingBy(n -> n, Collectors.counting()));
                  counts.forEach((name, count) -> pairs.add(new Pair(name + "=" + count, count)));
                  float[] out = new float[pairs.size()];
                  for (int i = 0; i < out.length; i++) {
                    out[i] = switch (i % 3) { case 0 -> pairs.get(i).value(); default -> -1f; };
                  }
                  return out;
                }

                @Override
                public int compareTo(Warm other) {
                  return Comparator.<Warm>comparingInt(w -> w.pairs.size()).compare(this, other);
                }
              }
              """));

  private WarmUp() {}
}
