// trap: check/inputs-not-scaled
// why: "& 0xFF" and a network, and 255 in between: the helper takes the share.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

public class ScaledInTheHelper {
  private static final float WHITE = 255f;

  private static float share(int rgb, int shift) {
    return ((rgb >> shift) & 0xFF) / WHITE;
  }

  static float[] rgb(BufferedImage image) {
    int size = image.getWidth() * image.getHeight();
    float[] planes = new float[3 * size];
    for (int i = 0; i < size; i++) {
      int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
      planes[i] = share(colour, 16);
      planes[size + i] = share(colour, 8);
      planes[2 * size + i] = share(colour, 0);
    }
    return planes;
  }

  static ArrayDataset dataset(NDManager manager, List<BufferedImage> images, int[] labels) {
    float[][] rows = images.stream().map(ScaledInTheHelper::rgb).toArray(float[][]::new);
    return new ArrayDataset.Builder()
        .setData(manager.create(rows))
        .optLabels(manager.create(labels))
        .setSampling(16, true)
        .build();
  }

  static void fit(List<BufferedImage> images, int[] labels) throws IOException, TranslateException {
    try (Model model = Model.newInstance("rgb")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(30).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(4).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        BufferedImage first = images.get(0);
        trainer.initialize(new Shape(1, 3L * first.getWidth() * first.getHeight()));
        EasyTrain.fit(trainer, 20, dataset(trainer.getManager(), images, labels), null);
      }
    }
  }
}
