// trap: check/inputs-not-scaled
// why: bytes are read, and a method of its own divides them by 255 before anybody learns from them.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.nio.file.Files;
import java.nio.file.Path;

public class BytesToUnit {
    static final int PIXELS = 28 * 28;

    static float[][] read(Path file, int header) throws Exception {
        byte[] raw = Files.readAllBytes(file);
        int count = (raw.length - header) / PIXELS;
        float[][] rows = new float[count][PIXELS];
        for (int i = 0; i < count * PIXELS; i++) {
            rows[i / PIXELS][i % PIXELS] = raw[header + i] & 0xff;
        }
        return rows;
    }

    static void toUnit(float[][] rows) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= 255;
            }
        }
    }

    static float[] labels(Path file) throws Exception {
        byte[] raw = Files.readAllBytes(file);
        float[] labels = new float[raw.length - 8];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = raw[8 + i];
        }
        return labels;
    }

    public static void main(String[] args) throws Exception {
        float[][] pictures = read(Path.of(args[0]), 16);
        toUnit(pictures);
        try (Model model = Model.newInstance("digits")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(100).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(10).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, PIXELS));
                NDManager manager = trainer.getManager();
                NDArray x = manager.create(pictures);
                NDArray y = manager.create(labels(Path.of(args[1])));
                for (int step = 0; step < 100; step++) {
                    try (GradientCollector gradients = trainer.newGradientCollector()) {
                        gradients.backward(trainer.getLoss().evaluate(new NDList(y), trainer.forward(new NDList(x))));
                    }
                    trainer.step();
                }
            }
        }
    }
}
