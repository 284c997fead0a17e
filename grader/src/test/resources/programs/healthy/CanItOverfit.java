// trap: check/same-data-twice
// why: a check of the network: sixteen rows learned by heart, measured on the same sixteen on
//      purpose, nothing is claimed of new rows.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
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
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Arrays;

public class CanItOverfit {
    public static void main(String[] args) throws IOException, TranslateException {
        Penguins p = Penguins.load();
        float[][] few = Arrays.copyOf(Scaler.standard().fit(p.trainX()).apply(p.trainX()), 16);
        int[] fewLabels = Arrays.copyOf(p.trainY(), 16);
        try (Model model = Model.newInstance("sanity")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(50).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(3).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 4));
                NDManager m = trainer.getManager();
                ArrayDataset sixteen = new ArrayDataset.Builder().setData(m.create(few)).optLabels(m.create(fewLabels)).setSampling(8, true).build();
                EasyTrain.fit(trainer, 300, sixteen, null);
                NDArray guess = trainer.evaluate(new NDList(m.create(few))).singletonOrThrow().argMax(1);
                System.out.println("learned by heart: " + guess.eq(m.create(fewLabels).toType(DataType.INT64, false)).countNonzero().getLong() + " of 16");
            }
        }
    }
}
