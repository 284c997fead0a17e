package io.gradus.grader.baseline;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.EnsembleCombiner;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Five classifiers of Tribuo 4.3.2: the majority class, logistic regression, a CART tree, a random
 * forest and five nearest neighbours.
 *
 * <p>Every run builds new trainers with fixed seeds, so that the same draw always gives the same
 * figures (a forest's trainer that is used again does not, even after its count is set back).
 * Inputs are standardised by the training rows' mean and deviation: gradient descent and distances
 * need it, trees do not mind.
 */
public final class TribuoBaselines implements Baselines {
  /** Part of a cache's key: Tribuo's version, and ours, raised with any change of the settings. */
  public static final String VERSION = "tribuo-4.3.2/1";

  // Held here because the log manager forgets loggers that nobody refers to, and their levels.
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private static final long SEED = 1;
  private static final int EPOCHS = 20;
  private static final int TREES = 50;
  private static final int NEIGHBOURS = 5;

  private final LabelFactory labels = new LabelFactory();

  private record Method(String name, Supplier<Trainer<Label>> trainer) {}

  private static List<Method> methods() {
    return List.of(
        new Method("majority class", DummyClassifierTrainer::createMostFrequentTrainer),
        new Method("Tribuo logistic regression", TribuoBaselines::logistic),
        new Method("Tribuo decision tree", CARTClassificationTrainer::new),
        new Method("Tribuo random forest", TribuoBaselines::forest),
        new Method("Tribuo nearest neighbours", TribuoBaselines::neighbours));
  }

  /**
   * AdaGrad: Adam in 4.3.2 multiplies by the root of the second moment instead of dividing. On the
   * penguins, steps this small stop where scikit-learn's regularised regression does, whatever the
   * seed; larger ones go on towards infinite weights, and which rows they win depends on the seed.
   */
  private static Trainer<Label> logistic() {
    return new LinearSGDTrainer(
        new LogMulticlass(), new AdaGrad(0.1, 0.1), EPOCHS, Integer.MAX_VALUE, 1, SEED);
  }

  /** Fully grown trees, each split looking at half of the features. */
  private static Trainer<Label> forest() {
    CARTClassificationTrainer tree =
        new CARTClassificationTrainer(
            Integer.MAX_VALUE, 1f, 0f, 0.5f, false, new GiniIndex(), SEED);
    return new RandomForestTrainer<>(tree, new VotingCombiner(), TREES, SEED);
  }

  private static Trainer<Label> neighbours() {
    EnsembleCombiner<Label> vote = new VotingCombiner();
    return new KNNTrainer<>(
        NEIGHBOURS,
        new L2Distance(),
        1,
        vote,
        KNNModel.Backend.THREADPOOL,
        NeighboursQueryFactoryType.BRUTE_FORCE);
  }

  @Override
  public List<BaselineScore> run(TabularDraw draw) {
    TRIBUO.setLevel(Level.OFF);
    Standardisation scale = Standardisation.fit(draw.trainX());
    int width = draw.trainX()[0].length;
    List<Example<Label>> train = examples(scale, draw.trainX(), draw.trainY(), width);
    List<Example<Label>> test = examples(scale, draw.testX(), draw.testY(), width);
    List<BaselineScore> scores = new ArrayList<>();
    for (Method method : methods()) {
      // Training may count a dataset's uses, so each method gets one of its own.
      MutableDataset<Label> dataset =
          new MutableDataset<>(new SimpleDataSourceProvenance("draw", labels), labels);
      dataset.addAll(train);
      Model<Label> model = method.trainer().get().train(dataset);
      scores.add(new BaselineScore(method.name(), accuracy(model, test, draw.classes())));
    }
    return List.copyOf(scores);
  }

  /** One row at a time, so that the order stays plain. */
  private static double accuracy(Model<Label> model, List<Example<Label>> test, int classes) {
    int[] truth = test.stream().mapToInt(row -> number(row.getOutput())).toArray();
    int[] predicted =
        test.stream().mapToInt(row -> number(model.predict(row).getOutput())).toArray();
    return TribuoMetrics.of(truth, predicted, classes).accuracy();
  }

  private static int number(Label label) {
    return Integer.parseInt(label.getLabel());
  }

  private static List<Example<Label>> examples(
      Standardisation scale, float[][] rows, int[] classes, int width) {
    if (rows.length == 0 || rows.length != classes.length) {
      throw new IllegalArgumentException(
          "a draw of %d rows and %d classes".formatted(rows.length, classes.length));
    }
    String[] names = new String[width];
    for (int column = 0; column < width; column++) {
      // Tribuo orders features by name; leading zeros keep the columns' order.
      names[column] = String.format(Locale.ROOT, "x%05d", column);
    }
    List<Example<Label>> examples = new ArrayList<>(rows.length);
    for (int row = 0; row < rows.length; row++) {
      examples.add(
          new ArrayExample<>(
              new Label(Integer.toString(classes[row])), names, scale.apply(rows[row])));
    }
    return examples;
  }
}
