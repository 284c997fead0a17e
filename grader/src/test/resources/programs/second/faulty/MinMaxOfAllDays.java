// fault: check/split-after-scaling
// why: least and largest values of all days scale every day, and the days are split after that.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public class MinMaxOfAllDays {
    static NDArray toUnit(NDArray all) {
        int[] rows = {0};
        NDArray least = all.min(rows);
        //              ^^^^^^^^^^^^^ check/split-after-scaling
        NDArray most = all.max(rows);
        //             ^^^^^^^^^^^^^ check/split-after-scaling
        return all.sub(least).div(most.sub(least));
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/split-after-scaling
    }

    static NDArray read(NDManager manager, Path csv) throws java.io.IOException {
        float[][] rows;
        try (var lines = Files.lines(csv)) {
            rows = lines.skip(1).map(line -> {
                String[] cells = line.split(",");
                float[] row = new float[cells.length];
                for (int i = 0; i < cells.length; i++) {
                    row[i] = Float.parseFloat(cells[i]);
                }
                return row;
            }).toArray(float[][]::new);
        }
        System.out.println(Arrays.toString(rows[0]));
        return manager.create(rows);
    }

    public static void main(String[] args) throws Exception {
        try (NDManager manager = NDManager.newBaseManager(); Model model = Model.newInstance("days")) {
            NDArray all = toUnit(read(manager, Path.of("days.csv")));
            //            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
            long cut = all.getShape().get(0) * 8 / 10;
            NDArray train = all.get(new NDIndex(":" + cut));
            //              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
            NDArray test = all.get(new NDIndex(cut + ":"));
            //             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(16).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
                trainer.initialize(new Shape(1, 5));
                ArrayDataset rows = new ArrayDataset.Builder()
                        .setData(train.get(":, :5"))
                        .optLabels(train.get(":, 5:"))
                        .setSampling(32, true)
                        .build();
                EasyTrain.fit(trainer, 20, rows, null);
                NDArray said = trainer.evaluate(new ai.djl.ndarray.NDList(test.get(":, :5"))).singletonOrThrow();
                System.out.println(said.sub(test.get(":, 5:")).abs().mean());
            }
        }
    }
}
