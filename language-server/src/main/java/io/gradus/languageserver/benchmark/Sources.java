package io.gradus.languageserver.benchmark;

/** What learners write, as far as the measurements need it. */
final class Sources {
  /** Such as it stands in a line of {@link #exercise()}, to be typed over. */
  static final String TYPED = "int units = 10;";

  private static final String EXERCISE =
      """
      package episode2;

      import ai.djl.nn.*;
      import ai.djl.nn.convolutional.Conv2d;
      import ai.djl.nn.core.Linear;
      import io.gradus.exercises.kit.*;

      @Exercise("2.16-build-net")
      public class BuildNet {
        @Step(4)
        public Block network(long features, long classes) {
          int units = 10;
          SequentialBlock net = new SequentialBlock();
          net.add(Linear.builder().setUnits(units).build()).add(Activation::relu);
          for (int i = 0; i < 2; i++) {
            net.add(Linear.builder().setUnits(units * 2).optBias(false).build());
          }
          net.add(classes > 2 ? Activation.tanhBlock() : Blocks.identityBlock());
          net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(8).build());
          return net.add(Linear.builder().setUnits(classes).build());
        }

        void train(Trainer trainer) throws Exception {
          Block block = network(4, 3);
          block.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
          EasyTrain.fit(trainer, 20, train, validation);
        }
      """;

  private static final String METHOD =
      """

        /** A network for pictures. */
        static Block pictures%d(int classes) {
          SequentialBlock net = new SequentialBlock();
          int filters = 8;
          for (int i = 0; i < 3; i++) {
            net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(filters).build())
                .add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
            filters *= 2;
          }
          net.add(Blocks.batchFlattenBlock())
              .add(Linear.builder().setUnits(64).build())
              .add(Activation::relu)
              .add(Dropout.builder().optRate(0.5f).build())
              .add(Linear.builder().setUnits(classes).build());
          net.initialize(NDManager.newBaseManager(), DataType.FLOAT32, new Shape(1, 1, 62, 62));
          return net;
        }
      """;

  private static final String PLAIN =
      """

        /** Prints how far the training is, as learners do. */
        static void report%d(TrainingResult result, List<String> species) {
          double best = Double.MAX_VALUE;
          int epochOfBest = 0;
          for (int epoch = 0; epoch < result.getEpoch(); epoch++) {
            double loss = result.getValidateLoss() * (epoch + 1) / result.getEpoch();
            if (loss < best) {
              best = loss;
              epochOfBest = epoch;
            }
            System.out.printf("epoch %%3d  loss %%.4f  best %%.4f (%%d)%%n", epoch, loss, best, epochOfBest);
          }
          Map<String, Integer> counts = new TreeMap<>();
          for (String one : species) {
            counts.merge(one.strip(), 1, Integer::sum);
          }
          counts.forEach((name, count) -> System.out.println(name + ": " + count));
        }
      """;

  private Sources() {}

  /** An exercise with a fault, 27 lines. */
  static String exercise() {
    return EXERCISE + "}\n";
  }

  /** A file of about 300 lines that begins with the exercise: five networks, and other code. */
  static String long300() {
    StringBuilder text = new StringBuilder(EXERCISE);
    for (int i = 0; i < 4; i++) {
      text.append(METHOD.formatted(i));
    }
    for (int i = 0; i < 10; i++) {
      text.append(PLAIN.formatted(i));
    }
    return text + "}\n";
  }

  /** The line of {@link #TYPED}, 0-based. */
  static int typedLine() {
    return EXERCISE.lines().map(String::strip).toList().indexOf(TYPED);
  }
}
