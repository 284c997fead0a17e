package io.gradus.grader.corpus;

import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Inputs;
import io.gradus.grader.curve.EpochSeries.Inside;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A corpus in small: numbers of two bytes, see {@link Logarithmic}, the whole compressed. */
final class CorpusFile {
  private static final int VERSION = 2;

  /** So many looks inside are kept of a run, the last ones among them. */
  private static final int LOOKS = 6;

  private CorpusFile() {}

  static void write(Corpus corpus, OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeInt(VERSION);
      out.writeUTF(corpus.data());
      out.writeInt(corpus.runs().size());
      for (CorpusRun run : corpus.runs()) {
        recipe(run.recipe(), out);
        out.writeFloat((float) run.test().lastScore());
        out.writeFloat((float) run.test().lastLoss());
        out.writeFloat((float) run.test().bestLoss());
        out.writeFloat((float) run.test().simpleScore());
        series(run.series(), out);
      }
    }
  }

  private static void recipe(Recipe recipe, DataOutputStream out) throws IOException {
    out.writeUTF(recipe.task());
    out.writeLong(recipe.seed());
    out.writeByte(recipe.hidden().size());
    for (int units : recipe.hidden()) {
      out.writeShort(units);
    }
    out.writeBoolean(recipe.convolutional());
    out.writeUTF(recipe.activation().name());
    out.writeUTF(recipe.optimizer());
    out.writeDouble(recipe.rate());
    out.writeInt(recipe.batch());
    out.writeInt(recipe.epochs());
    out.writeUTF(recipe.fault().name());
  }

  private static void series(EpochSeries series, DataOutputStream out) throws IOException {
    out.writeInt(series.epochs());
    numbers(series.loss(), out);
    optional(series.validationLoss(), out);
    out.writeByte(series.metrics().size());
    for (Metric metric : series.metrics()) {
      out.writeUTF(metric.name());
      out.writeBoolean(metric.rises());
      numbers(metric.train(), out);
      optional(metric.validation(), out);
    }
    List<Inside> kept = some(series.inside());
    out.writeByte(kept.size());
    for (Inside look : kept) {
      out.writeInt(look.epoch());
      map(look.gradients(), out);
      map(look.weights(), out);
      map(look.dead(), out);
    }
    Context context = series.context();
    optional(context.constantLoss(), out);
    optional(context.constantScore(), out);
    optional(context.referenceScore(), out);
    optional(context.referenceLoss(), out);
    out.writeInt(context.validationRows().orElse(-1));
    out.writeInt(context.plannedEpochs().orElse(-1));
    out.writeBoolean(context.noisyTraining());
    out.writeUTF(context.lossName());
    out.writeBoolean(context.inputs().isPresent());
    if (context.inputs().isPresent()) {
      Inputs inputs = context.inputs().get();
      out.writeFloat((float) inputs.least());
      out.writeFloat((float) inputs.most());
      out.writeFloat((float) inputs.rootMeanSquare());
      out.writeBoolean(inputs.normalised());
    }
  }

  private static List<Inside> some(List<Inside> all) {
    if (all.size() <= LOOKS) {
      return all;
    }
    List<Inside> some = new ArrayList<>();
    for (int i = 0; i < LOOKS; i++) {
      some.add(all.get(Math.round(i * (all.size() - 1) / (LOOKS - 1f))));
    }
    return some;
  }

  private static void numbers(double[] values, DataOutputStream out) throws IOException {
    for (double value : values) {
      out.writeShort(Logarithmic.code(value));
    }
  }

  private static void optional(Optional<double[]> values, DataOutputStream out) throws IOException {
    out.writeBoolean(values.isPresent());
    if (values.isPresent()) {
      numbers(values.get(), out);
    }
  }

  private static void optional(OptionalDouble value, DataOutputStream out) throws IOException {
    out.writeDouble(value.orElse(Double.NaN));
  }

  private static void map(Map<String, Double> map, DataOutputStream out) throws IOException {
    out.writeByte(map.size());
    for (Map.Entry<String, Double> entry : map.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeShort(Logarithmic.code(entry.getValue()));
    }
  }

  static Corpus read(InputStream from) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(from))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("the corpus has format " + version + ", and this reads " + VERSION);
      }
      String data = in.readUTF();
      int count = in.readInt();
      List<CorpusRun> runs = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Recipe recipe = recipe(in);
        CorpusRun.Test test =
            new CorpusRun.Test(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
        runs.add(new CorpusRun(recipe, series(in), test));
      }
      return new Corpus(runs, data);
    }
  }

  private static Recipe recipe(DataInputStream in) throws IOException {
    String task = in.readUTF();
    long seed = in.readLong();
    List<Integer> hidden = new ArrayList<>();
    for (int i = in.readByte(); i > 0; i--) {
      hidden.add((int) in.readShort());
    }
    return new Recipe(
        task,
        seed,
        List.copyOf(hidden),
        in.readBoolean(),
        Recipe.Nonlinearity.valueOf(in.readUTF()),
        in.readUTF(),
        in.readDouble(),
        in.readInt(),
        in.readInt(),
        Fault.valueOf(in.readUTF()));
  }

  private static EpochSeries series(DataInputStream in) throws IOException {
    int epochs = in.readInt();
    double[] loss = numbers(epochs, in);
    Optional<double[]> validation = optional(epochs, in);
    List<Metric> metrics = new ArrayList<>();
    for (int i = in.readByte(); i > 0; i--) {
      metrics.add(
          new Metric(in.readUTF(), in.readBoolean(), numbers(epochs, in), optional(epochs, in)));
    }
    List<Inside> inside = new ArrayList<>();
    for (int i = in.readByte(); i > 0; i--) {
      inside.add(new Inside(in.readInt(), map(in), map(in), map(in)));
    }
    Context context =
        new Context(
            known(in.readDouble()),
            known(in.readDouble()),
            known(in.readDouble()),
            known(in.readDouble()),
            count(in.readInt()),
            count(in.readInt()),
            in.readBoolean(),
            in.readUTF(),
            in.readBoolean()
                ? Optional.of(
                    new Inputs(in.readFloat(), in.readFloat(), in.readFloat(), in.readBoolean()))
                : Optional.empty());
    return new EpochSeries(loss, validation, metrics, inside, context);
  }

  private static double[] numbers(int count, DataInputStream in) throws IOException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Logarithmic.value(in.readShort());
    }
    return values;
  }

  private static Optional<double[]> optional(int count, DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(numbers(count, in)) : Optional.empty();
  }

  private static Map<String, Double> map(DataInputStream in) throws IOException {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = in.readByte(); i > 0; i--) {
      map.put(in.readUTF(), Logarithmic.value(in.readShort()));
    }
    return map;
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalInt count(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
