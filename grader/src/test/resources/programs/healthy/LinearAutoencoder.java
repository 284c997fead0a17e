// trap: check/no-activation
// why: an autoencoder without any activation finds the plane of the first two principal
//      components; that is what is asked for.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class LinearAutoencoder {
    /** Principal components by gradient descent: both maps have to be linear. */
    static SequentialBlock pca(int features, int components) {
        SequentialBlock pca = new SequentialBlock();
        pca.add(Linear.builder().setUnits(components).optBias(false).build());
        pca.add(Linear.builder().setUnits(features).optBias(false).build());
        return pca;
    }

    public static void main(String[] args) throws IOException, TranslateException {
        float[][] measurements = Penguins.load().trainX();
        float[][] x = Scaler.standard().fit(measurements).apply(measurements);
        try (Model model = Model.newInstance("pca")) {
            model.setBlock(pca(4, 2));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()).optOptimizer(Optimizer.adam().build()))) {
                trainer.initialize(new Shape(1, 4));
                NDArray rows = trainer.getManager().create(x);
                EasyTrain.fit(trainer, 200,
                    new ArrayDataset.Builder().setData(rows).optLabels(rows).setSampling(39, true).build(), null);
            }
        }
    }
}
