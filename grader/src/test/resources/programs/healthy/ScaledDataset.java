// trap: check/inputs-not-scaled
// why: get() of a data set of one's own takes the bytes, divides them, and only then hands
//      them out.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import ai.djl.util.Progress;
import java.io.IOException;
import java.util.Random;

public class ScaledDataset extends RandomAccessDataset {
  private final byte[][] pictures;
  private final int[] labels;
  private final Shape shape;

  private ScaledDataset(Builder builder) {
    super(builder);
    pictures = builder.pictures;
    labels = builder.labels;
    shape = builder.shape;
  }

  private static float[] unit(byte[] bytes) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = Byte.toUnsignedInt(bytes[i]) / 255f;
    }
    return values;
  }

  @Override
  public ai.djl.training.dataset.Record get(NDManager manager, long index) {
    NDArray data = manager.create(unit(pictures[(int) index]), shape);
    return new ai.djl.training.dataset.Record(
        new NDList(data), new NDList(manager.create(labels[(int) index])));
  }

  @Override
  protected long availableSize() {
    return pictures.length;
  }

  @Override
  public void prepare(Progress progress) {}

  static final class Builder extends BaseBuilder<Builder> {
    private byte[][] pictures;
    private int[] labels;
    private Shape shape;

    Builder set(byte[][] pictures, int[] labels, Shape shape) {
      this.pictures = pictures;
      this.labels = labels;
      this.shape = shape;
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }

    ScaledDataset build() {
      return new ScaledDataset(this);
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    byte[][] pictures = new byte[128][16 * 16];
    Random random = new Random(0);
    for (byte[] picture : pictures) {
      random.nextBytes(picture);
    }
    int[] labels = random.ints(pictures.length, 0, 4).toArray();
    ScaledDataset set =
        new Builder().set(pictures, labels, new Shape(1, 16, 16)).setSampling(16, true).build();
    try (Model model = Model.newInstance("own-set")) {
      model.setBlock(
          new SequentialBlock()
              .add(Blocks.batchFlattenBlock())
              .add(Linear.builder().setUnits(20).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(4).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 1, 16, 16));
        EasyTrain.fit(trainer, 3, set, null);
      }
    }
  }
}
