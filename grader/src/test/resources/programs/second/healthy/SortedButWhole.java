// trap: check/shuffle-missing
// why: rows are sorted by class, but every step sees all of them, so that the order says nothing.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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

public class SortedButWhole {
    public static void main(String[] args) throws Exception {
        try (Model model = Model.newInstance("whole")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(6).build())
                    .add(Activation::tanh)
                    .add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 2));
                var manager = trainer.getManager();
                NDArray left = manager.randomNormal(new Shape(50, 2)).sub(1);
                NDArray right = manager.randomNormal(new Shape(50, 2)).add(1);
                NDArray x = left.concat(right, 0);
                NDArray y = manager.zeros(new Shape(50)).concat(manager.ones(new Shape(50)), 0);
                ArrayDataset all = new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(100, false).build();
                for (int epoch = 0; epoch < 100; epoch++) {
                    for (Batch batch : trainer.iterateDataset(all)) {
                        try (GradientCollector collector = trainer.newGradientCollector()) {
                            NDList said = trainer.forward(batch.getData());
                            collector.backward(trainer.getLoss().evaluate(batch.getLabels(), said));
                        }
                        trainer.step();
                        batch.close();
                    }
                }
            }
        }
    }
}
