// fault: check/inputs-not-scaled
// why: pixel bytes from 0 to 255 go into the network as they are.
// fault: check/accuracy-in-regression
// why: brightness is a number, and Accuracy counts equal classes.

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
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

public class BrightnessFromPixels {

  static float[] pixels(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[y * w + x] = image.getRGB(x, y) & 0xFF;
        //               ^^^^^^^^^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
      }
    }
    return out;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    List<float[]> rows = new ArrayList<>();
    List<Float> lux = new ArrayList<>();
    for (String line : Files.readAllLines(Paths.get("lux.csv"))) {
      String[] cells = line.split(",");
      rows.add(pixels(ImageIO.read(new File(cells[0]))));
      lux.add(Float.parseFloat(cells[1]));
    }

    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(64).build());
    net.add(Activation::relu);
    net.add(Linear.builder().setUnits(1).build());

    try (Model model = Model.newInstance("lux")) {
      model.setBlock(net);
      DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss("mse", 1f));
      //                                                       ~~~~~~~~~~~~~~~~~~~~~~ check/accuracy-in-regression
      config.addEvaluator(new Accuracy());
      //                  ^^^^^^^^^^^^^^ check/accuracy-in-regression
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, rows.get(0).length));
        NDManager manager = trainer.getManager();
        float[] y = new float[lux.size()];
        for (int i = 0; i < y.length; i++) {
          y[i] = lux.get(i);
        }
        ArrayDataset photos =
            new ArrayDataset.Builder()
                .setData(manager.create(rows.toArray(new float[0][])))
                //       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/inputs-not-scaled
                .optLabels(manager.create(y).reshape(-1, 1))
                .setSampling(16, true)
                .build();
        EasyTrain.fit(trainer, 10, photos, null);
      }
    }
  }
}
