// fault: check/scaler-leak
// why: means and deviations are taken over training and test rows together.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import io.gradus.exercises.kit.Penguins;
import java.util.Arrays;
import java.util.stream.Stream;

public class MomentsOfEverybody {
    static double[] mean(float[][] rows) {
        double[] sum = new double[rows[0].length];
        for (float[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                sum[c] += row[c] / rows.length;
            }
        }
        return sum;
    }

    static double[] deviation(float[][] rows, double[] mean) {
        double[] sum = new double[mean.length];
        for (float[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                sum[c] += Math.pow(row[c] - mean[c], 2) / rows.length;
            }
        }
        return Arrays.stream(sum).map(Math::sqrt).toArray();
    }

    static float[][] scale(float[][] rows, double[] mean, double[] deviation) {
        float[][] scaled = new float[rows.length][mean.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < mean.length; c++) {
                scaled[r][c] = (float) ((rows[r][c] - mean[c]) / deviation[c]);
            }
        }
        return scaled;
    }

    public static void main(String[] args) throws Exception {
        Penguins penguins = Penguins.load();
        float[][] everybody =
                Stream.concat(Stream.of(penguins.trainX()), Stream.of(penguins.testX())).toArray(float[][]::new);
             // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
        double[] mean = mean(everybody);
        //              ^^^^^^^^^^^^^^^ check/scaler-leak
        double[] deviation = deviation(everybody, mean);
        //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ check/scaler-leak
        try (Model model = Model.newInstance("everybody")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(3).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 4));
                NDManager manager = trainer.getManager();
                ArrayDataset train = new ArrayDataset.Builder()
                        .setData(manager.create(scale(penguins.trainX(), mean, deviation)))
                        //                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
                        .optLabels(manager.create(penguins.trainY()))
                        .setSampling(16, true)
                        .build();
                EasyTrain.fit(trainer, 50, train, null);
                NDArray test = manager.create(scale(penguins.testX(), mean, deviation));
                //                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
                System.out.println(trainer.evaluate(new NDList(test)).singletonOrThrow().argMax(1));
            }
        }
    }
}
