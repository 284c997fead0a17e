package episode0.check_classical_ml;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Runs in the learner's process: makes Tribuo's rows of values. */
public final class Probe implements View {
  private final Contract contract;

  /** A probe of one solution. */
  public Probe(Contract contract) {
    this.contract = contract;
  }

  @Override
  public List<String> answers(float[][] rows, String[] labels, float[][] questions) {
    Model<Label> model = contract.naive(dataset(rows, labels));
    if (model == null) {
      throw new IllegalStateException("naive returned null");
    }
    List<String> answers = new ArrayList<>();
    for (float[] question : questions) {
      answers.add(model.predict(example(question, labels[0])).getOutput().getLabel());
    }
    return answers;
  }

  @Override
  public double accuracy(String label, float[][] rows, String[] labels) {
    Dataset<Label> dataset = dataset(rows, labels);
    return contract.accuracy(
        DummyClassifierTrainer.createConstantTrainer(label).train(dataset), dataset);
  }

  private static Dataset<Label> dataset(float[][] rows, String[] labels) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    for (int i = 0; i < rows.length; i++) {
      dataset.add(example(rows[i], labels[i]));
    }
    return dataset;
  }

  private static Example<Label> example(float[] row, String label) {
    ArrayExample<Label> example = new ArrayExample<>(new Label(label));
    for (int j = 0; j < row.length; j++) {
      example.add("column" + j, row[j]);
    }
    return example;
  }
}
