// trap: check/metrics-missing
// why: no metrics, and nobody asks for them: no listener logs, the loop sums its own loss.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class NoMetricsWanted {
    public static void main(String[] args) throws IOException, TranslateException {
        Model model = Model.newInstance("own");
        model.setBlock(new SequentialBlock()
            .add(Linear.builder().setUnits(9).build()).add(Activation::relu)
            .add(Linear.builder().setUnits(1).build()));
        Loss mse = Loss.l2Loss("MSE", 1f);
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(mse));
        trainer.initialize(new Shape(1, 3));
        NDArray x = trainer.getManager().randomNormal(new Shape(500, 3));
        NDArray y = x.prod(new int[] {1}, true);
        ArrayDataset set = new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(50, true).build();
        for (int epoch = 1; epoch <= 20; epoch++) {
            double sum = 0;
            for (Batch batch : trainer.iterateDataset(set)) {
                try (GradientCollector collector = trainer.newGradientCollector()) {
                    NDArray loss = mse.evaluate(batch.getLabels(), trainer.forward(batch.getData()));
                    sum += loss.getFloat() * batch.getSize();
                    collector.backward(loss);
                }
                trainer.step();
                batch.close();
            }
            System.out.printf("epoch %d: MSE %.4f%n", epoch, sum / 500);
        }
        trainer.close();
        model.close();
    }
}
