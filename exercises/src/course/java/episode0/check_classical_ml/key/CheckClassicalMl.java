package episode0.check_classical_ml.key;

import episode0.check_classical_ml.Contract;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Tribuo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Exercise 0.03: train the simplest model there is. */
@Exercise("0.03-check-classical-ml")
public class CheckClassicalMl implements Contract {

  @Override
  public Model<Label> naive(Dataset<Label> rows) {
    // region naive
    return DummyClassifierTrainer.createMostFrequentTrainer().train(rows);
    // starter
    // // This one throws a die with one side per label. Which trainer does not?
    // return DummyClassifierTrainer.createUniformTrainer(1).train(rows);
    // endregion
  }

  @Override
  public double accuracy(Model<Label> model, Dataset<Label> rows) {
    // region accuracy
    return new LabelEvaluator().evaluate(model, rows).accuracy();
    // starter
    // // Let an evaluator ask the model about each row.
    // return 0;
    // endregion
  }

  /** Shows Tribuo's version, and the accuracy that every network has to beat. */
  public static void main(String[] args) {
    System.out.println("Tribuo " + Tribuo.VERSION);
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    CheckClassicalMl check = new CheckClassicalMl();
    Model<Label> model = check.naive(dataset(penguins.trainX(), penguins.trainY()));
    Dataset<Label> test = dataset(penguins.testX(), penguins.testY());
    System.out.println("answer to any penguin: " + model.predict(test.getExample(0)).getOutput());
    System.out.printf(
        "right about %.3f of %d test rows%n", check.accuracy(model, test), test.size());
  }

  private static Dataset<Label> dataset(float[][] rows, int[] species) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("penguins", factory), factory);
    for (int i = 0; i < rows.length; i++) {
      ArrayExample<Label> example =
          new ArrayExample<>(new Label(PenguinRows.SPECIES.get(species[i])));
      for (int j = 0; j < rows[i].length; j++) {
        example.add(PenguinRows.FEATURES.get(j), rows[i][j]);
      }
      dataset.add(example);
    }
    return dataset;
  }
}
