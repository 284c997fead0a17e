// trap: check/softmax-in-regression
// why: squared error between probabilities and one-hot labels is the Brier score: a
//      classifier, not a regression.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
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
import io.gradus.exercises.kit.prepare.OneHot;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.List;

public class BrierScore {
    private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

    public static void main(String[] args) throws IOException, TranslateException {
        Penguins penguins = Penguins.load();
        Scaler.Fitted scaler = Scaler.standard().fit(penguins.trainX());
        OneHot oneHot = OneHot.of(SPECIES);
        float[][] labels = new float[penguins.trainY().length][];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = oneHot.encode(SPECIES.get(penguins.trainY()[i]));
        }

        Block net = new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build())
            .addSingleton(a -> a.softmax(1));

        Loss brier = Loss.l2Loss("Brier", 3f);
        try (Model model = Model.newInstance("brier")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(brier).optOptimizer(Optimizer.adam().build()))) {
                trainer.initialize(new Shape(1, 4));
                NDManager m = trainer.getManager();
                ArrayDataset train = new ArrayDataset.Builder()
                    .setData(m.create(scaler.apply(penguins.trainX())))
                    .optLabels(m.create(labels))
                    .setSampling(32, true)
                    .build();
                EasyTrain.fit(trainer, 100, train, null);
            }
        }
    }
}
