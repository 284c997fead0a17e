// fault: check/trainer-not-initialized
// why: the network is asked before it has any weights.

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

public class BaselineFirst {
    static float error(Trainer trainer, NDArray x, NDArray y) {
        return trainer.evaluate(new NDList(x)).singletonOrThrow().sub(y).abs().mean().getFloat();
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/trainer-not-initialized
    }

    public static void main(String[] args) throws Exception {
        try (Model model = Model.newInstance("baseline")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(1).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
            //                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
                NDManager manager = trainer.getManager();
                NDArray x = manager.randomNormal(new Shape(200, 3));
                NDArray y = x.sum(new int[] {1}).reshape(-1, 1);
                System.out.println("before training: " + error(trainer, x, y));
                //                                       ~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
                ArrayDataset rows = new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, true).build();
                EasyTrain.fit(trainer, 20, rows, null);
                System.out.println("after training: " + error(trainer, x, y));
            }
        }
    }
}
